using System.Collections.Concurrent;
using System.Globalization;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Hosting;

/// <summary>Where requests come in and answers go out; nothing leaves but JSON, whatever happens behind it.</summary>
internal sealed class ApiEndpoint(Panel panel, ServerSettings settings, IReadOnlyList<Injection> injections)
    : IDisposable
{
    private readonly ConcurrentDictionary<string, int> counts = [];
    private readonly SemaphoreSlim workers = new(settings.OneAtATime ? 1 : int.MaxValue);

    private PanelDialect Dialect => panel.Dialect;

    public Task Handle(HttpContext context) =>
        Respond(
            context,
            async asked =>
            {
                if (!Dialect.Methods.Contains(context.Request.Method))
                    throw new RefusedException(RefusalKind.WrongMethod);

                var call = await ApiCallReader.Read(context, Dialect.KeyReaders).ConfigureAwait(false);
                asked(call);
                return new OutgoingResponse(StatusCodes.Status200OK, await panel.Answer(call).ConfigureAwait(false));
            }
        );

    public Task HandleUnknownPath(HttpContext context) =>
        Respond(context, _ => throw new RefusedException(RefusalKind.UnknownPath));

    public void Dispose() => workers.Dispose();

    /// <param name="context">The request, and where its answer goes.</param>
    /// <param name="answer">Gives the answer, and says what was asked as soon as that is known.</param>
    private async Task Respond(HttpContext context, Func<Action<ApiCall>, Task<OutgoingResponse>> answer)
    {
        var received = new ReceivedRequest(context.Request, null, 1, 1);
        await workers.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            await Task.Delay(settings.Latency, context.RequestAborted).ConfigureAwait(false);
            await Send(
                    await answer(call => received = injections.Count > 0 ? Counted(context.Request, call) : received)
                        .ConfigureAwait(false)
                )
                .ConfigureAwait(false);
        }
        catch (Exception exception)
            when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            await Send(Refusal(AsRefusal(exception))).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The caller has gone: nobody is left to answer.
        }
        finally
        {
            workers.Release();
        }

        Task Send(OutgoingResponse response) =>
            ResponseWriter.Write(
                context,
                injections.Aggregate(response, (response, injection) => injection.RewriteResponse(received, response))
            );
    }

    /// <summary>Only injections ask how often something was asked, so nothing is counted where there are none.</summary>
    private ReceivedRequest Counted(HttpRequest request, ApiCall call) =>
        new(
            request,
            call,
            Count(call.Action ?? ""),
            Count($"{request.Method} {request.ContentType} {call.Key} {call.Parameters}")
        );

    private int Count(string what) => counts.AddOrUpdate(what, 1, (_, count) => count + 1);

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
        return new OutgoingResponse(Dialect.Refusals[refused.Kind].Code, Dialect.Error(refused.Kind, refused.Text))
        {
            Refusal = refused.Kind,
            Headers = headers,
        };
    }
}
