using Conformance.Core.Checks;
using Conformance.Core.Configuration;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Polly;
using Polly.Retry;

namespace Conformance.Core.Http;

/// <summary>The one way to the panel: keeps the pace, asks the gate before an <c>add</c>, asks again where that is harmless, and records what was said.</summary>
public sealed class Session : IDisposable
{
    /// <summary>How many requests may be under way at once, bursts aside.</summary>
    private const int InFlight = 6;

    /// <summary>How often at most the same is asked again.</summary>
    private const int Retries = 2;

    /// <summary>So many requests in a row without an answer of the panel's own, for more than one action, and it counts as gone.</summary>
    private const int Patient = 5;

    /// <summary>A panel that asks to wait longer than this is not asked again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Uri endpoint;
    private readonly ISpendGuard guard;
    private readonly RateLimiter pace;
    private readonly TimeProvider time;
    private readonly RequestWriter writer;
    private readonly Transport transport;
    private readonly RunAbort abort;
    private readonly ResiliencePipeline<Exchange> again;
    private readonly SemaphoreSlim places = new(InFlight);
    private readonly List<string?> unanswered = [];
    private int count;

    public Session(Uri endpoint, Settings settings, ISpendGuard guard, RateLimiter pace, TimeProvider time)
    {
        this.time = time;
        this.endpoint = endpoint;
        this.guard = guard;
        this.pace = pace;
        Transcript = new Transcript(RecordedRun.Of(settings, time.GetUtcNow()));
        Redactor = new Redactor(settings);
        writer = new RequestWriter(settings);
        transport = new Transport(endpoint, settings, writer, Redactor);
        abort = new RunAbort(settings.Bounds.Run, time);
        again = Again(new Random(settings.Seed), time);
    }

    public Transcript Transcript { get; }

    public Redactor Redactor { get; }

    /// <summary>Why nothing more is sent; null while the run goes on.</summary>
    public string? Ended => abort.Reason;

    /// <summary>Is cancelled when nothing more is sent.</summary>
    public CancellationToken Aborted => abort.Token;

    /// <summary>Sends nothing more, for that reason. An <c>add</c> under way is waited for; whatever else is under way is given up.</summary>
    public void End(string reason) => abort.Because(reason);

    /// <summary>Sends a request and records the exchange. An <c>add</c> that the gate does not let through is left unsaid: null.</summary>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    public async Task<Exchange?> Send(PanelRequest request) =>
        guard.Guards(request) ? (await Buy([request])).SingleOrDefault() : await Ask(request);

    /// <summary>Sends orders, or none of them: then the gate did not let them through together, and they are left unsaid.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="atOnce">Whether they leave all at once instead of one after another.</param>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    public async Task<IReadOnlyList<Exchange>> Buy(IReadOnlyList<PanelRequest> orders, bool atOnce = false)
    {
        var (said, why) = await guard.Pass(orders, atOnce, Ask);
        if (why is not null)
        {
            foreach (var order in orders)
                Transcript.Skip(SkippedRequest.Of(order, why.Reason, why.Setting));
        }

        return said;
    }

    public void Dispose()
    {
        transport.Dispose();
        abort.Dispose();
        places.Dispose();
    }

    /// <summary>Waits as long as the panel asks for, or else half a second and then about a second.</summary>
    private static ResiliencePipeline<Exchange> Again(Random random, TimeProvider time) =>
        new ResiliencePipelineBuilder<Exchange> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<Exchange>
                {
                    ShouldHandle = args =>
                        ValueTask.FromResult(
                            args.Outcome.Result is { TransportFailure.MayPass: true } unheard
                                && !(unheard.Response?.RetryAfter > LongestWait)
                        ),
                    MaxRetryAttempts = Retries,
                    Delay = TimeSpan.FromSeconds(0.5),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Randomizer = random.NextDouble,
                    DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.Response?.RetryAfter),
                }
            )
            .Build();

    private async Task<Exchange> Ask(PanelRequest request)
    {
        var exchange = request.Hurried ? await Say(request) : await InTurn(request);
        if (IsGone(exchange))
        {
            End(
                $"the panel is gone: {unanswered.Count} requests in a row got no answer from it, the last one because {exchange.TransportFailure}"
            );
        }

        return exchange;
    }

    private bool IsGone(Exchange exchange)
    {
        if (exchange.IsProbe)
            return false;
        lock (unanswered)
        {
            if (exchange.TransportFailure is not { MayPass: true })
                unanswered.Clear();
            else
                unanswered.Add(exchange.Request.Field("action"));
            return unanswered.Count >= Patient && unanswered.Distinct().Skip(1).Any();
        }
    }

    /// <summary>Keeps its place among the requests under way also while it waits to be asked again, so that a panel in trouble gets no others instead.</summary>
    private async Task<Exchange> InTurn(PanelRequest request)
    {
        await Awaited(places.WaitAsync(abort.Token));
        try
        {
            Exchange? exchange = null;
            if (request.IsRepeatable)
                await Awaited(again.ExecuteAsync(async _ => exchange = await Paced(request), abort.Token).AsTask());
            return exchange ?? await Paced(request);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<Exchange> Paced(PanelRequest request)
    {
        await Awaited(pace.Turn(abort.Token));
        return await Say(request);
    }

    private async Task<Exchange> Say(PanelRequest request)
    {
        abort.Check();
        var exchange = await OverTheWire(request, Interlocked.Increment(ref count));
        // Before it is read: what is recorded is in memory once, however often a panel says the same.
        Transcript.Record(exchange);
        if (exchange is { TransportFailure: not null, Response.RetryAfter: { } wait } && wait <= LongestWait)
            pace.Hold(wait);
        return exchange;
    }

    /// <exception cref="EnvironmentException">The run ended before.</exception>
    private async Task Awaited(Task turn)
    {
        try
        {
            await turn;
        }
        catch (OperationCanceledException)
        {
            abort.Check();
            throw;
        }
    }

    private async Task<Exchange> OverTheWire(PanelRequest request, int number)
    {
        // One reading begins it: a busy machine may let much time pass between two.
        var startedAt = time.GetUtcNow();
        var (response, trouble) = await transport.Carry(
            request,
            guard.Guards(request) ? CancellationToken.None : abort.Token
        );
        return new Exchange
        {
            Number = number,
            Name = request.Name,
            Expects = request.Expects,
            IsProbe = request.IsProbe,
            Answer = request.Answer,
            Request = writer.Record(request, endpoint),
            Response = response,
            Trouble = trouble,
            StartedAt = startedAt,
            Milliseconds = Math.Round((time.GetUtcNow() - startedAt).TotalMilliseconds, 1),
        };
    }
}
