using Bogus;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>What a scenario works with.</summary>
/// <param name="session">The way to the panel.</param>
/// <param name="settings">The run's settings.</param>
/// <param name="dialect">The dialect in which the panel is addressed.</param>
/// <param name="requirements">The contract's requirements, which state what holds in the dialect.</param>
/// <param name="wait">Lets the panel's time pass, unless the token is cancelled before.</param>
public sealed class ScenarioContext(
    Session session,
    Settings settings,
    Dialect dialect,
    RequirementCatalog requirements,
    Func<TimeSpan, CancellationToken, Task> wait
)
{
    /// <summary>The run's settings.</summary>
    public Settings Settings { get; } = settings;

    /// <summary>The dialect in which the panel is addressed.</summary>
    public Dialect Dialect { get; } = dialect;

    /// <summary>The contract's requirements, which state what holds in the dialect.</summary>
    public RequirementCatalog Requirements { get; } = requirements;

    /// <summary>The run's clock.</summary>
    public TimeProvider Time => session.Time;

    /// <summary>A word that is neither an id nor a number, drawn from the run's seed.</summary>
    public string RandomWord { get; } = new Faker { Random = new Randomizer(settings.Seed) }.Lorem.Word();

    /// <summary>What orders are filled with, where the run may order at all.</summary>
    internal OrderFields Fields => field ??= new OrderFields(this);

    /// <summary>The services as listed, once the opening is over.</summary>
    public ServiceList Services { get; set; } = ServiceList.None;

    /// <summary>
    /// The main account's money in the opening, in its currency; null where it could not be read. What the run has
    /// spent by now is not taken off: that keeps no other account from ordering.
    /// </summary>
    public decimal? OpeningBalance { get; set; }

    /// <summary>
    /// The most that the main account could lose: what the run may spend or what the account holds, whichever is more;
    /// the largest number without a budget.
    /// </summary>
    public decimal Means => Settings.MaxSpend is { } budget ? Math.Max(budget, OpeningBalance ?? 0) : decimal.MaxValue;

    /// <summary>The main account's money as the panel last showed it, in its currency; null while it has not.</summary>
    public decimal? LatestBalance =>
        session
            .Transcript.Exchanges.Where(IsMainBalance)
            .Select(exchange => Balance.Read(exchange.ParsedBody))
            .LastOrDefault(balance => balance is not null);

    /// <summary>The exchanges so far, in the order in which they were sent.</summary>
    public IReadOnlyList<Exchange> Exchanges => session.Transcript.Exchanges;

    /// <summary>What the main account ordered so far.</summary>
    public IReadOnlyList<AcceptedOrder> AcceptedOrders => AcceptedOrder.All(session.Transcript, Services, Account.Main);

    /// <summary>The request for the main account's balance by which orders and cancellations are reconciled.</summary>
    public PanelRequest BalanceSnapshot => field ??= Request(ExchangeNames.BalanceSnapshot, "balance");

    /// <summary>What the spend guard sends.</summary>
    public GuardRequests GuardRequests =>
        new(
            BalanceSnapshot,
            BatchRequest(ExchangeNames.OrdersOfOthers, "status") with
            {
                Expects = Expectation.Any,
            },
            Dialect.BatchLimit,
            Wait
        );

    /// <summary>Makes a request for an action's documented response.</summary>
    /// <param name="name">The name of its exchange.</param>
    /// <param name="action">The action.</param>
    public PanelRequest Request(string name, string action) => Request(name, action, Dialect.Actions[action].Single);

    /// <summary>Makes a request for the documented response to a batch of ids, without the ids.</summary>
    /// <inheritdoc cref="Request(string, string)"/>
    public PanelRequest BatchRequest(string name, string action) =>
        Request(name, action, Dialect.Actions[action].Batch);

    /// <summary>
    /// The most that sending a request once can cost, by the services as listed; 0 for what cannot buy anything, and for
    /// an order from the account without money.
    /// </summary>
    public decimal Price(PlannedRequest planned) =>
        planned.IsOrder && planned.Request.Account is not Account.Unfunded ? Services.WorstCase(planned.Request) : 0;

    /// <summary>Sends a request. Null where the budget does not allow it.</summary>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    public Task<Exchange?> Send(PanelRequest request) => session.Send(request);

    /// <summary>Sends requests without waiting for one before the next.</summary>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    public Task Send(params IEnumerable<PanelRequest> requests) => Task.WhenAll(requests.Select(Send));

    /// <summary>Sends a request on whose response the rest of a scenario builds.</summary>
    /// <exception cref="EnvironmentException">No response of the panel's own came.</exception>
    public async Task<Exchange> SendRequired(PanelRequest request) => RequireResponse((await Send(request))!);

    /// <summary>Gives an exchange back if it has a response of the panel's own.</summary>
    /// <exception cref="EnvironmentException">It has none.</exception>
    public static Exchange RequireResponse(Exchange exchange)
    {
        if (exchange.TransportFailure is not { } failure)
            return exchange;
        throw new EnvironmentException(
            $"the scenario could not go on after exchange {exchange.Number} ({exchange.Name}): {failure}"
        );
    }

    /// <summary>
    /// Sends orders one after another or all at once, or none where the budget does not allow all of them.
    /// </summary>
    /// <param name="orders">The orders.</param>
    /// <param name="atOnce">Whether they leave all at once. Default one after another.</param>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    public Task<IReadOnlyList<Exchange>> PlaceOrders(IReadOnlyList<PanelRequest> orders, bool atOnce = false) =>
        session.PlaceOrders(orders, atOnce);

    /// <summary>Lets time pass: real time for a panel at a URL, the embedded panel's own for that one.</summary>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    public async Task Wait(TimeSpan time)
    {
        try
        {
            await wait(time, session.AbortToken);
        }
        catch (OperationCanceledException)
        {
            throw new EnvironmentException(session.AbortReason!);
        }
    }

    /// <summary>Adds a sentence to the report.</summary>
    public void Note(string sentence) => session.Transcript.Note(sentence);

    /// <summary>Records that a request could not be sent, and what would have allowed it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">Why it could not be sent.</param>
    /// <param name="setting">The setting that would have allowed it; null where none would.</param>
    public void Skip(PanelRequest request, string reason, string? setting) =>
        session.Transcript.Skip(request.Skipped(reason, setting));

    /// <summary>Why a request was not sent; null when it was.</summary>
    /// <param name="name">The name of its exchange.</param>
    public SkippedRequest? WhySkipped(string name) =>
        session.Transcript.SkippedRequests.FirstOrDefault(skipped => skipped.Name == name);

    /// <summary>
    /// Records that there was no request to send, because the target does not have what it would be about.
    /// </summary>
    /// <param name="name">The name that its exchange would have.</param>
    /// <param name="reason">What the target does not have.</param>
    public void SkipNotApplicable(string name, string reason) =>
        session.Transcript.Skip(new SkippedRequest(name, null, reason, null, Absent: true));

    internal void Abort(AbortedScenario scenario) => session.Transcript.Abort(scenario);

    internal string Redact(string text) => session.Redactor.Redact(text);

    private static bool IsMainBalance(Exchange exchange) =>
        exchange.Request.Account is Account.Main && exchange.Request.Field("action") == "balance";

    /// <summary>The key stands where the dialect documents it first.</summary>
    private PanelRequest Request(string name, string action, string? answer) =>
        PanelRequest.Action(name, action, answer) with
        {
            ApiKeyLocation = Dialect.ApiKeyLocations[0],
            Method = Dialect.ApiKeyLocations[0].Method,
        };
}
