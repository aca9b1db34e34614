using System.Globalization;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Wire;

/// <summary>Where requests come in and answers go out; nothing leaves but JSON, whatever happens behind it.</summary>
internal sealed class Door(Panel panel, TimeSpan latency)
{
    private Dialect Dialect => panel.Dialect;

    public Task Enter(HttpContext context) => Guarded(context, async () =>
    {
        if (!Dialect.Methods.Contains(context.Request.Method))
            throw new RefusedException(RefusalKind.WrongMethod);

        var call = await CallReader.Read(context, Dialect).ConfigureAwait(false);
        await Reply.Write(context, StatusCodes.Status200OK, panel.Answer(call)).ConfigureAwait(false);
    });

    public Task TurnAway(HttpContext context) => Guarded(context, () => throw new RefusedException(RefusalKind.UnknownPath));

    private async Task Guarded(HttpContext context, Func<Task> answer)
    {
        try
        {
            await Task.Delay(latency, context.RequestAborted).ConfigureAwait(false);
            await answer().ConfigureAwait(false);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            await Refuse(context, AsRefusal(exception)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The caller has gone: nobody is left to answer.
        }
    }

    private static RefusedException AsRefusal(Exception exception) => exception switch
    {
        RefusedException refused => refused,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(RefusalKind.TooLarge),
        BadHttpRequestException => new(RefusalKind.InvalidParameter),
        _ => new(RefusalKind.Broken),
    };

    private Task Refuse(HttpContext context, RefusedException refused)
    {
        if (refused.Kind is RefusalKind.WrongMethod)
            context.Response.Headers.Allow = string.Join(", ", Dialect.Methods);
        if (refused.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Reply.Write(context, Dialect.Refusals[refused.Kind].Code, Dialect.Error(refused.Kind, refused.Text));
    }
}
