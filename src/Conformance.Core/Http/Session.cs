using Conformance.Core.Configuration;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using Polly;

namespace Conformance.Core.Http;

/// <summary>
/// The one way to the panel: keeps the rate limit, lets every <c>add</c> pass the guard, sends again where that is
/// harmless, and records every exchange.
/// </summary>
public sealed class Session : IDisposable
{
    /// <summary>How many requests may be under way at once, bursts aside.</summary>
    private const int MostInFlight = 6;

    private readonly Uri endpoint;
    private readonly ISpendGuard guard;
    private readonly RateLimiter rateLimiter;
    private readonly RequestWriter writer;
    private readonly Transport transport;
    private readonly RunAbort abort;
    private readonly ResiliencePipeline<Exchange> retry;
    private readonly SemaphoreSlim inFlight = new(MostInFlight);
    private readonly UnansweredRequests unanswered = new();
    private int count;

    /// <param name="endpoint">The panel.</param>
    /// <param name="settings">The run's settings.</param>
    /// <param name="guard">What every order passes.</param>
    /// <param name="rateLimiter">Holds back the requests that are not sent in bursts.</param>
    /// <param name="time">The run's clock.</param>
    public Session(Uri endpoint, Settings settings, ISpendGuard guard, RateLimiter rateLimiter, TimeProvider time)
    {
        this.endpoint = endpoint;
        this.guard = guard;
        this.rateLimiter = rateLimiter;
        Time = time;
        Transcript = new Transcript(RecordedRun.Of(settings, time.GetUtcNow()));
        Redactor = new Redactor(settings);
        writer = new RequestWriter(settings);
        transport = new Transport(endpoint, settings, writer, Redactor);
        abort = new RunAbort(settings.Bounds.Run, time);
        retry = RetryPolicy.Pipeline(new Random(settings.Seed), time);
    }

    /// <summary>Everything that was sent and received so far.</summary>
    public Transcript Transcript { get; }

    /// <summary>Replaces the run's keys by markers.</summary>
    public Redactor Redactor { get; }

    /// <summary>The run's clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>Why nothing more is sent; null while the run goes on.</summary>
    public string? AbortReason => abort.Reason;

    /// <summary>Is cancelled when nothing more is sent.</summary>
    public CancellationToken AbortToken => abort.Token;

    /// <summary>
    /// Sends nothing more. An <c>add</c> under way is waited for; whatever else is under way is given up.
    /// </summary>
    /// <param name="reason">Why; only the first reason counts.</param>
    public void Abort(string reason) => abort.Abort(reason);

    /// <summary>
    /// Sends a request and records the exchange. Null for an order that the guard does not admit: it is recorded as
    /// skipped.
    /// </summary>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    public async Task<Exchange?> Send(PanelRequest request) =>
        guard.Guards(request) ? (await PlaceOrders([request])).SingleOrDefault() : await SendUnguarded(request);

    /// <summary>
    /// Sends orders, or none of them where the guard does not admit them together. Those that stay are recorded as
    /// skipped.
    /// </summary>
    /// <param name="orders">The orders.</param>
    /// <param name="atOnce">Whether they leave all at once. Default one after another.</param>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    public async Task<IReadOnlyList<Exchange>> PlaceOrders(IReadOnlyList<PanelRequest> orders, bool atOnce = false)
    {
        var (exchanges, exceeded) = await guard.SendWithinBudget(orders, atOnce, SendUnguarded);
        if (exceeded is not null)
        {
            foreach (var order in orders.Skip(exchanges.Count))
                Transcript.Skip(order.Skipped(exceeded.Reason, exceeded.Setting));
        }

        return exchanges;
    }

    /// <summary>Closes all connections.</summary>
    public void Dispose()
    {
        transport.Dispose();
        abort.Dispose();
        inFlight.Dispose();
    }

    private async Task<Exchange> SendUnguarded(PanelRequest request)
    {
        var exchange = request.Unpaced ? await SendOnce(request) : await SendInTurn(request);
        if (unanswered.Count(exchange) is { } whyGone)
            Abort(whyGone);
        return exchange;
    }

    /// <summary>
    /// Keeps its place among the requests under way also while it waits to be sent again, so that a panel in trouble
    /// gets no others instead.
    /// </summary>
    private async Task<Exchange> SendInTurn(PanelRequest request)
    {
        await UnlessAborted(inFlight.WaitAsync(abort.Token));
        try
        {
            return request.IsRepeatable ? await SendWithRetries(request) : await SendPaced(request);
        }
        finally
        {
            inFlight.Release();
        }
    }

    private async Task<Exchange> SendWithRetries(PanelRequest request)
    {
        Exchange? last = null;
        await UnlessAborted(retry.ExecuteAsync(async _ => last = await SendPaced(request), abort.Token).AsTask());
        return last!;
    }

    private async Task<Exchange> SendPaced(PanelRequest request)
    {
        await UnlessAborted(rateLimiter.WaitForTurn(abort.Token));
        return await SendOnce(request);
    }

    private async Task<Exchange> SendOnce(PanelRequest request)
    {
        abort.ThrowIfAborted();
        var exchange = await SendOverHttp(request, Interlocked.Increment(ref count));
        // Before it is read: what is recorded is in memory once, however often a panel sends the same.
        Transcript.Record(exchange);
        if (
            exchange is { TransportFailure: not null, Response.RetryAfter: { } wait }
            && wait <= RetryPolicy.LongestRetryAfter
        )
        {
            rateLimiter.Pause(wait);
        }

        return exchange;
    }

    /// <exception cref="EnvironmentException">The run was aborted before.</exception>
    private async Task UnlessAborted(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            abort.ThrowIfAborted();
            throw;
        }
    }

    private async Task<Exchange> SendOverHttp(PanelRequest request, int number)
    {
        // The clock is read once: a busy machine may let much time pass between two readings.
        var startedAt = Time.GetUtcNow();
        var (response, failure) = await transport.Send(
            request,
            guard.Guards(request) ? CancellationToken.None : abort.Token
        );
        return new Exchange
        {
            Number = number,
            Name = request.Name,
            Expects = request.Expects,
            IsProbe = request.IsProbe,
            SchemaName = request.Answer,
            Request = writer.Record(request, endpoint),
            Response = response,
            RecordedFailure = failure,
            StartedAt = startedAt,
            Milliseconds = WholeTenths((Time.GetUtcNow() - startedAt).TotalMilliseconds),
        };
    }

    /// <summary>Rounds down: rounded up, an exchange would seem to end after the next one began.</summary>
    private static double WholeTenths(double milliseconds) => Math.Floor(milliseconds * 10) / 10;
}
