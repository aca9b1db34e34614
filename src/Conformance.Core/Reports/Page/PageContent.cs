using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports.Page;

/// <summary>What the page shows: the report, the exchanges that it rests on, and the requirements' texts.</summary>
/// <param name="report">The report.</param>
/// <param name="requirements">The requirements' statements and sources.</param>
/// <param name="documents">The public addresses of the documents that requirements cite.</param>
/// <param name="exchanges">All exchanges of the run.</param>
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

    /// <summary>The report.</summary>
    public ConformanceReport Report { get; } = report;

    /// <summary>All exchanges of the run, by their numbers.</summary>
    public IReadOnlyList<Exchange> Exchanges { get; } = [.. exchanges.OrderBy(e => e.Number)];

    /// <summary>
    /// Results as they are to be read: what counts against the verdict, what is known, what is open, the rest.
    /// </summary>
    public IReadOnlyList<Result> Results { get; } =
    [.. report.Results.OrderBy(r => Array.IndexOf(Order, r.Outcome)).ThenBy(r => r.IsBroken && r.Known is not null)];

    /// <summary>The orders that the run placed, or may have placed.</summary>
    public IReadOnlyList<Purchase> Purchases { get; } = Purchase.All(exchanges);

    /// <summary>The account's currency, as its balance names it; empty where none was read.</summary>
    public string Currency =>
        Exchanges
            .Where(e => e.Request.Field("action") == "balance")
            .Select(e => e.ParsedBody.TextOf("currency"))
            .FirstOrDefault(c => c is not null)
        ?? "";

    /// <summary>The requirement that a result is about.</summary>
    public Requirement Requirements(Result result) => requirements[result.Requirement];

    /// <summary>The exchange with a number; null where there is none.</summary>
    public Exchange? Find(int number) => byNumber.GetValueOrDefault(number);

    /// <summary>The public address of a document; null where it has none.</summary>
    public Uri? Page(string document) => documents.Find(document);

    /// <summary>How many requirements of an area have an outcome.</summary>
    public int Count(string area, Outcome outcome) => Report.Results.Count(r => r.Area == area && r.Outcome == outcome);
}
