using Conformance.Core.Configuration;
using Conformance.Core.Consumers;
using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Reports;

/// <summary>A small run with one requirement of every outcome.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Start = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly RecordedRun Run = new()
    {
        Form = RecordedRun.CurrentForm,
        StartedAt = Start,
        Settings = new Settings
        {
            Url = new Uri("https://panel.example/api/v2"),
            Dialect = "sns-panel",
            Mode = Mode.Order,
            Areas = ["status", "refill-status"],
            Keys = new Dictionary<Account, string>
            {
                [Account.Main] = "‹Panel.Key›",
                [Account.LowFunds] = "‹Panel.LowFundsKey›",
            },
            ServiceId = 7,
            Link = "https://example.com/postå",
            AllTypes = true,
            OrderId = "11",
            RefillId = "12",
            Insecure = true,
            Seed = 12345,
            Faults = ["one-fault"],
            Variations = ["a-variation", "another"],
        },
    };

    public static readonly Finding NoCurrency = new()
    {
        Exchange = 2,
        Sent = "POST key=‹Panel.Key› action=balance",
        Expected = "the member `currency`",
        Actual = "an answer without it",
        Pointer = "/currency",
        Received = "HTTP 200 {\"balance\":\"1.00\"}",
    };

    public static readonly Finding NoMap = new()
    {
        Exchange = 1,
        Sent = "POST key=‹Panel.Key› action=status orders=1,2",
        Expected = "a map",
        Actual = "[red]an array[/]",
        Count = 3,
        Received = "HTTP 200 [1,2]",
    };

    private static readonly Requirement[] Requirements =
    [
        New("services.is-a-list", Level.MUST, "The answer to services is a list."),
        New("balance.has-currency", Level.SHOULD, "The balance names its currency."),
        New("status.batch-is-a-map", Level.MUST, "A batch of statuses is a map from id to status."),
        New("refill.once", Level.MAY, "A refill may be asked for once."),
        New("auth.header", Level.MUST, "The key may come in a header."),
        New("limits.answers-429", Level.MUST, "More requests than documented are answered with 429."),
    ];

    public static RequirementCatalog Catalog { get; } =
        new(RequirementCatalog.Areas.SelectMany(area => Requirements.Where(r => r.Area == area)));

    /// <summary>Pages of which the reference page has an address.</summary>
    public static DocumentPages Pages { get; } =
        new([KeyValuePair.Create("perfect-panel", new Uri("https://panel.example/api"))]);

    public static IReadOnlyList<Result> Results() =>
        [
            Of(0, Outcome.Passed, null, 1),
            Broken(1, Outcome.Deviates, NoCurrency, 2),
            Broken(2, Outcome.Failed, NoMap, 1, 3),
            Of(3, Outcome.NotVerified, "needs an order") with
            {
                Setting = "Panel.Mode=order",
                Scenario = "Refilling",
            },
            Of(4, Outcome.NotApplicable, "only sns-panel has it"),
            Of(5, Outcome.Inconclusive, "the gateway answered", 4),
        ];

    public static ConformanceReport Report(IReadOnlyList<Result>? results = null) =>
        new()
        {
            Verdict = Verdict.NotCompatible,
            Reasons = ["status.batch-is-a-map failed."],
            Notes = ["Another run ordered with the account meanwhile."],
            Partial = false,
            SuiteVersion = "0.1.0",
            Detection = new Detection
            {
                MeasuredOn = new DateOnly(2025, 2, 28),
                Faults = 200,
                FaultsDetected = 96,
                Mutants = 1000,
                MutantsDetected = 640,
                Variations = 60,
                Seeds = 20,
                FalseAlarms = 1,
            },
            Dialect = "perfect-panel",
            Mode = "full",
            Target = "https://panel.example/api/v2",
            Insecure = false,
            StartedAt = Start,
            DurationSeconds = 38.44,
            Requests = 4,
            Probes = 1,
            Spent = 3.2100m,
            Seed = 12345,
            Coverage = Coverage.PerArea(results ?? Results()),
            ErrorConditions = new Dictionary<string, SeenError?>
            {
                ["401"] = new(200, "Invalid API key"),
                ["402"] = new(400, null),
                ["403"] = null,
                ["404"] = null,
                ["422"] = null,
                ["429"] = null,
            },
            ResponseTimes = new Dictionary<string, ResponseTime> { ["status"] = new(20, 12.5, 48) },
            Dialects = [new("perfect-panel", "GodOfPanel", null, true, Checked("status-batch", 0), ["add"], [])],
            Clients =
            [
                new(
                    "dotnet-typed",
                    "Strictly typed .NET client",
                    "strings",
                    false,
                    Checked("status-batch", 2),
                    [],
                    [new("status-batch", "/1/charge", "expected a string, found the number 0.2", 2, false, 1)]
                ),
                new("get-scripts", "GET scripts", "GET", null, new Dictionary<string, CheckedResponses>(), [], []),
            ],
            Results = results ?? Results(),
        };

    private static Dictionary<string, CheckedResponses> Checked(string answer, int broken) =>
        new() { [answer] = new(3, broken) };

    public static Exchange Exchange(int number, string text = """{"1":{"charge":"0.2"}}""") =>
        new()
        {
            Number = number,
            Name = $"scenario.step-{number}",
            Expects = Expectation.Success,
            SchemaName = "status-batch",
            Request = new SentRequest
            {
                Method = "POST",
                Url = "https://panel.example/api/v2",
                Account = Account.LowFunds,
                Headers = [new("X-Gate", "‹Panel.Headers X-Gate›")],
                Fields =
                [
                    new("key", "‹Panel.LowFundsKey›"),
                    new("ids[]", "2"),
                    new("ids[]", "1"),
                    new("comments", "so\nnice"),
                ],
                Body = BodyKind.Form,
            },
            Response = new Response
            {
                Status = 200,
                Headers = [new("Set-Cookie", "a=1"), new("Content-Type", "application/json"), new("Set-Cookie", "b=2")],
                Text = text,
            },
            StartedAt = Start.AddSeconds(number),
            Milliseconds = 34.5,
        };

    public static Exchange Unanswered(int number) =>
        Exchange(number) with
        {
            Response = null,
            RecordedFailure = new TransportFailure(TransportFailureKind.Connection, "no connection to panel.example"),
            SchemaName = null,
        };

    public static IReadOnlyList<Exchange> Exchanges() =>
        [Exchange(1), Exchange(2), Exchange(3), Unanswered(4), Exchange(5)];

    /// <summary>A line of every kind but the first.</summary>
    public static IReadOnlyList<TranscriptLine> Lines() =>
        [
            new() { Note = "A note — with ‹marks›." },
            .. Exchanges().Select(exchange => new TranscriptLine { Exchange = exchange }),
            new()
            {
                SkippedRequest = new SkippedRequest(
                    "orders.second",
                    "add",
                    "it costs 5, and there are 2",
                    "Panel.MaxSpend=5"
                ),
            },
            new()
            {
                SkippedRequest = new SkippedRequest(
                    "books.alone-with-LowFunds",
                    null,
                    "another run used the account",
                    null,
                    Absent: true
                ),
            },
            new()
            {
                AbortedScenario = new AbortedScenario(
                    "Refilling",
                    ["refill", "lifecycle"],
                    "a service with refill",
                    "Panel.ServiceId",
                    Obstructed: false
                ),
            },
            new()
            {
                AbortedScenario = new AbortedScenario(
                    "Load",
                    ["limits"],
                    "no connection\nto panel.example",
                    null,
                    Obstructed: true
                ),
            },
            new() { End = new RunEnd("the panel cannot be reached", "the panel is gone", WasInterrupted: true) },
        ];

    /// <summary>All that a format writes of.</summary>
    public static ReportContext Context(
        string folder,
        ConformanceReport? report = null,
        Settings? settings = null,
        IReadOnlyList<Exchange>? exchanges = null,
        TextWriter? console = null
    ) =>
        new()
        {
            Report = report ?? Report(),
            Requirements = Catalog,
            Documents = Pages,
            Exchanges = exchanges ?? Exchanges(),
            Settings = settings ?? new Settings(),
            Folder = folder,
            Console = console ?? TextWriter.Null,
        };

    /// <summary>A result that is broken in another place.</summary>
    public static Result With(Result broken, Finding finding) =>
        Broken(Array.FindIndex(Requirements, r => r.Id == broken.Requirement), broken.Outcome, finding) with
        {
            Exchanges = broken.Exchanges,
        };

    private static Result Broken(int requirement, Outcome outcome, Finding finding, params int[] exchanges)
    {
        var check = new CheckResult.Broken([finding]);
        var message = ResultText.Message(Requirements[requirement], check, new Version(0, 1));
        return Of(requirement, outcome, message, exchanges) with { Findings = [finding] };
    }

    private static Requirement New(string id, Level level, string statement) =>
        new()
        {
            Id = id,
            Level = level,
            Statement = statement,
            Source = new Dictionary<string, string> { ["perfect-panel"] = "Methods" },
            Dialects = ["perfect-panel"],
        };

    private static Result Of(int requirement, Outcome outcome, string? message, params int[] exchanges) =>
        Result.Of(Requirements[requirement], outcome, message) with
        {
            Exchanges = exchanges,
        };
}
