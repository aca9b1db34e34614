using System.Globalization;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Hosting;

/// <summary>Handles the HTTP requests of a panel. Every answer is JSON, also where something fails.</summary>
internal sealed class ApiEndpoint(Panel panel, ServerSettings settings, IReadOnlyList<Injection> injections)
    : IDisposable
{
    private readonly SemaphoreSlim workers = new(settings.OneAtATime ? 1 : int.MaxValue);

    private PanelDialect Dialect => panel.Dialect;

    public Task Handle(HttpContext context) => InWorker(context, () => Answer(context));

    public Task HandleUnknownPath(HttpContext context)
    {
        var refused = new RefusedException(RefusalKind.UnknownPath);
        return InWorker(context, () => Send(context, Unread(context), Refusal(refused)));
    }

    public void Dispose() => workers.Dispose();

    private async Task InWorker(HttpContext context, Func<Task> respond)
    {
        await workers.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            await Task.Delay(settings.Latency, context.RequestAborted).ConfigureAwait(false);
            await respond().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client has gone: nobody is left to answer.
        }
        finally
        {
            workers.Release();
        }
    }

    private async Task Answer(HttpContext context)
    {
        var received = Unread(context);
        try
        {
            var call = await Read(context).ConfigureAwait(false);
            received = new ReceivedRequest(context.Request, call);
            var answer = await panel.Answer(call).ConfigureAwait(false);
            var response = new OutgoingResponse(StatusCodes.Status200OK, answer);
            await Send(context, received, response).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            await Send(context, received, Refusal(AsRefusal(exception))).ConfigureAwait(false);
        }
    }

    private Task<ApiCall> Read(HttpContext context)
    {
        if (!Dialect.Methods.Contains(context.Request.Method))
            throw new RefusedException(RefusalKind.WrongMethod);

        return ApiCallReader.Read(context, Dialect.KeyReaders);
    }

    private Task Send(HttpContext context, ReceivedRequest received, OutgoingResponse response)
    {
        foreach (var injection in injections)
            response = injection.RewriteResponse(received, response);
        return ResponseWriter.Write(context, response);
    }

    private static ReceivedRequest Unread(HttpContext context) => new(context.Request, null);

    private static RefusedException AsRefusal(Exception exception) =>
        exception switch
        {
            RefusedException refused => refused,
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(RefusalKind.TooLarge),
            BadHttpRequestException => new(RefusalKind.InvalidParameter),
            _ => new(RefusalKind.Broken),
        };

    private OutgoingResponse Refusal(RefusedException refused)
    {
        var headers = new Dictionary<string, string>();
        if (refused.Kind is RefusalKind.WrongMethod)
            headers["Allow"] = string.Join(", ", Dialect.Methods);
        if (refused.RetryAfter is { } wait)
            headers["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        var error = Dialect.Error(refused.Kind, refused.Text);
        return new OutgoingResponse(refused.Code ?? Dialect.Refusals[refused.Kind].Code, error)
        {
            Refusal = refused.Kind,
            Headers = headers,
        };
    }
}
