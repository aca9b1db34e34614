using System.Globalization;
using Bogus;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>What a scenario works with.</summary>
public sealed class ScenarioContext(
    Session session,
    Settings settings,
    Dialect dialect,
    RequirementCatalog requirements,
    Func<TimeSpan, CancellationToken, Task> wait
)
{
    /// <summary>Ids from here on are beyond those that a panel gives, and yet within 64 bits and exact as a double.</summary>
    private const long Unknown = 900_000_000_000_001;

    public Settings Settings { get; } = settings;

    public Dialect Dialect { get; } = dialect;

    /// <summary>The contract's requirements, which tell what holds in the dialect.</summary>
    public RequirementCatalog Requirements { get; } = requirements;

    /// <summary>A word that is neither an id nor a number, drawn from the run's seed.</summary>
    public string RandomWord { get; } = new Faker { Random = new Randomizer(settings.Seed) }.Lorem.Word();

    /// <summary>What orders are filled with, where the run may order at all.</summary>
    internal OrderFields Fields => field ??= new OrderFields(this);

    /// <summary>The services as listed, once the opening is over.</summary>
    public ServiceList Services { get; set; } = ServiceList.None;

    /// <summary>The account's money as the opening told it: that the run has spent it by now keeps no other account from ordering.</summary>
    public decimal? Balance { get; set; }

    /// <summary>The account's money as the panel told it last; null while it has not.</summary>
    public decimal? Money =>
        session
            .Transcript.Exchanges.Where(said =>
                said.Request.Account is Account.Main && said.Request.Field("action") == "balance"
            )
            .Select(said => Core.Spending.Balance.Read(said.ParsedBody))
            .LastOrDefault(money => money is not null);

    /// <summary>What was said so far, in the order in which it was sent.</summary>
    public IReadOnlyList<Exchange> Said => session.Transcript.Exchanges;

    /// <summary>What the main account ordered so far.</summary>
    public IReadOnlyList<AcceptedOrder> AcceptedOrders => AcceptedOrder.All(session.Transcript, Services, Account.Main);

    /// <summary>Ids that cannot be the account's, the same in every run.</summary>
    public static IReadOnlyList<long> UnknownIds(int count) => [.. Enumerable.Range(0, count).Select(n => Unknown + n)];

    public static bool IsUnknown(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Unknown;

    /// <summary>The request for the action's documented answer, under the name.</summary>
    public PanelRequest Ask(string name, string action) => Ask(name, action, Dialect.Actions[action].Single);

    /// <inheritdoc cref="Ask(string, string)"/>
    public PanelRequest AskMany(string name, string action, string field, IEnumerable<object> ids) =>
        Ask(name, action, Dialect.Actions[action].Batch).With(field, string.Join(',', ids));

    /// <summary>The key stands where the dialect documents it first.</summary>
    private PanelRequest Ask(string name, string action, string? answer) =>
        PanelRequest.Action(name, action, answer) with
        {
            ApiKeyLocation = Dialect.ApiKeyLocations[0],
            Method = Dialect.ApiKeyLocations[0].Method,
        };

    public Task<Exchange?> Send(PanelRequest request) => session.Send(request);

    /// <summary>Sends a request on whose answer the rest of a scenario builds.</summary>
    /// <exception cref="EnvironmentException">It got none of the panel's own.</exception>
    public async Task<Exchange> Hear(PanelRequest request) => Heard((await Send(request))!);

    /// <inheritdoc cref="Hear"/>
    public static Exchange Heard(Exchange exchange) =>
        exchange.TransportFailure is { } obstacle
            ? throw new EnvironmentException(
                $"the scenario could not go on after exchange {exchange.Number} ({exchange.Name}): {obstacle}"
            )
            : exchange;

    /// <summary>Lets time pass: real time for a panel at a URL, the embedded panel's own for that one.</summary>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    public async Task Wait(TimeSpan time)
    {
        try
        {
            await wait(time, session.Aborted);
        }
        catch (OperationCanceledException)
        {
            throw new EnvironmentException(session.Ended!);
        }
    }

    /// <summary>Sends orders one after another or all at once, or none where the budget does not allow all of them.</summary>
    public Task<IReadOnlyList<Exchange>> Buy(IReadOnlyList<PanelRequest> orders, bool atOnce = false) =>
        session.Buy(orders, atOnce);

    public Task Send(params IEnumerable<PanelRequest> requests) => Task.WhenAll(requests.Select(Send));

    /// <summary>Tells whoever reads the report.</summary>
    public void Note(string sentence) => session.Transcript.Note(sentence);

    /// <summary>Records that a request could not be sent, and what would have allowed it.</summary>
    public void Skip(PanelRequest request, string reason, string? setting) =>
        session.Transcript.Skip(SkippedRequest.Of(request, reason, setting));

    /// <summary>Why a request was left; null when it was not.</summary>
    public SkippedRequest? WhySkipped(string name) =>
        session.Transcript.SkippedRequests.FirstOrDefault(unsaid => unsaid.Name == name);

    /// <summary>Records that there was no request to send, because the target does not have what it would be about.</summary>
    public void SkipNotApplicable(string name, string reason) =>
        session.Transcript.Skip(new SkippedRequest(name, null, reason, null, Absent: true));
}
