using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports.Page;

/// <summary>What the page shows: the report, what it rests on, and the law book that has the words for it.</summary>
public sealed class PageContent(
    ConformanceReport report,
    RequirementCatalog requirements,
    DocumentPages documents,
    IReadOnlyList<Exchange> exchanges
)
{
    /// <summary>What was broken comes first, and then what is still open.</summary>
    private static readonly Outcome[] Order =
    [
        Outcome.Failed,
        Outcome.Deviates,
        Outcome.Inconclusive,
        Outcome.NotVerified,
        Outcome.Passed,
        Outcome.NotApplicable,
    ];

    private readonly Dictionary<int, Exchange> byNumber = exchanges.ToDictionary(e => e.Number);

    public ConformanceReport Report { get; } = report;

    public IReadOnlyList<Exchange> Exchanges { get; } = [.. exchanges.OrderBy(e => e.Number)];

    /// <summary>Results as they are to be read: what counts against the verdict, what is known, what is open, the rest.</summary>
    public IReadOnlyList<Result> Results { get; } =
    [.. report.Results.OrderBy(r => Array.IndexOf(Order, r.Outcome)).ThenBy(r => r.IsBroken && r.Known is not null)];

    public IReadOnlyList<Purchase> Purchases { get; } = Purchase.All(exchanges);

    /// <summary>What the account's money is in, as its balance says; empty where none was read.</summary>
    public string Currency =>
        Exchanges
            .Where(e => e.Request.Field("action") == "balance")
            .Select(e => e.ParsedBody.TextOf("currency"))
            .FirstOrDefault(c => c is not null)
        ?? "";

    public Requirement Requirements(Result result) => requirements[result.Requirement];

    public Exchange? Find(int number) => byNumber.GetValueOrDefault(number);

    public Uri? Page(string document) => documents.Find(document);

    public int Count(string area, Outcome outcome) => Report.Results.Count(r => r.Area == area && r.Outcome == outcome);
}
