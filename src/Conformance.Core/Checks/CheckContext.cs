using System.Diagnostics.CodeAnalysis;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>What the check of one requirement works with. It notes the exchanges that the result rests on.</summary>
/// <param name="run">What the run knows.</param>
/// <param name="schemas">The responses held against their schemas.</param>
/// <param name="requirement">The requirement.</param>
public sealed class CheckContext(RunEvidence run, SchemaValidation schemas, Requirement requirement)
{
    /// <summary>More findings than this are not listed; conformance.json stays readable.</summary>
    private const int MostFindings = 20;

    /// <summary>
    /// The areas that ask whether a response can be read at all; in all others an unreadable one is their matter.
    /// </summary>
    private static readonly string[] AreasOfUnreadable = ["wire", "robustness"];

    private readonly SortedSet<int> examined = [];

    /// <summary>What the run knows.</summary>
    public RunEvidence Run { get; } = run;

    /// <summary>The responses held against their schemas.</summary>
    public SchemaValidation Schemas { get; } = schemas;

    /// <summary>The requirement that is checked.</summary>
    public Requirement Requirement { get; } = requirement;

    /// <summary>The numbers of the exchanges that the result rests on.</summary>
    public IReadOnlyList<int> Examined => [.. examined];

    /// <summary>Notes that the result rests on an exchange.</summary>
    /// <returns>The exchange.</returns>
    public Exchange Examine(Exchange exchange)
    {
        examined.Add(exchange.Number);
        return exchange;
    }

    /// <summary>Notes that the result rests on an exchange that brought no response of the panel's own.</summary>
    public CheckResult Blocked(Exchange exchange) =>
        new CheckResult.Blocked($"{ExchangeSummary.Sent(Examine(exchange))}: {exchange.TransportFailure}");

    /// <summary>Finds the first exchange of a name that brought a response of the panel's own.</summary>
    /// <param name="name">The name.</param>
    /// <param name="exchange">The exchange, where there is one.</param>
    /// <param name="open">Otherwise why there is none.</param>
    public bool TryFind(
        string name,
        [NotNullWhen(true)] out Exchange? exchange,
        [NotNullWhen(false)] out CheckResult? open
    )
    {
        var found = TryFindAll(other => other == name, _ => true, out var all, out open);
        exchange = found ? all[0] : null;
        return found;
    }

    /// <summary>Finds the exchange of a name where the panel refused, as it should.</summary>
    /// <param name="name">The name, which is the id of the requirement that says so.</param>
    /// <param name="refusal">The exchange, where there is one.</param>
    /// <param name="open">Otherwise why there is none; that it was not refused is the matter of that
    /// requirement.</param>
    public bool TryFindRefusal(
        string name,
        [NotNullWhen(true)] out Exchange? refusal,
        [NotNullWhen(false)] out CheckResult? open
    )
    {
        if (TryFind(name, out refusal, out open) && !refusal.ParsedBody.IsRefusal)
            open = NotVerified($"the panel did not refuse it: see {name}");
        return open is null;
    }

    /// <summary>Finds the exchanges of some names that brought a response of the panel's own.</summary>
    /// <param name="named">Selects the names.</param>
    /// <param name="which">Selects among the exchanges of those names.</param>
    /// <param name="found">The exchanges; at least one where there is any.</param>
    /// <param name="open">Otherwise why there is none, or that one cannot be read.</param>
    public bool TryFindAll(
        Func<string, bool> named,
        Func<Exchange, bool> which,
        out IReadOnlyList<Exchange> found,
        [NotNullWhen(false)] out CheckResult? open
    )
    {
        var sent = Run.Exchanges.Where(exchange => named(exchange.Name)).ToList();
        found = [.. sent.Where(exchange => exchange.TransportFailure is null && which(exchange)).Select(Examine)];
        open = found.Count == 0 ? WhyNone(sent, named) : WhyUnreadable(found);
        return open is null;
    }

    /// <summary>Why nothing was sent: it was skipped, its scenario was aborted, or the run ended before.</summary>
    /// <param name="which">Selects the skipped requests that would have shown it.</param>
    /// <param name="otherwise">The reason where none of these is recorded.</param>
    public CheckResult WhyMissing(Func<SkippedRequest, bool> which, string otherwise)
    {
        if (Run.Transcript.SkippedRequests.FirstOrDefault(which) is { } skipped)
            return WhySkipped(skipped);
        if (Run.Transcript.AbortedScenarios.FirstOrDefault(MayHaveShownIt) is { } aborted)
            return WhyAborted(aborted);
        return Run.Transcript.End?.StopReason is { } ended ? new CheckResult.Blocked(ended) : NotVerified(otherwise);
    }

    /// <summary>The reason that is given where nothing else is known.</summary>
    public const string NothingSent = "no exchange of this run speaks of it";

    /// <summary>A place where an exchange breaks the requirement.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="expected">What should have come.</param>
    /// <param name="actual">What came.</param>
    /// <param name="pointer">The JSON Pointer of the place; empty for the response as a whole.</param>
    /// <param name="count">How many places there are like it.</param>
    public static Finding Finding(
        Exchange exchange,
        string expected,
        string actual,
        string pointer = "",
        int count = 1
    ) =>
        new()
        {
            Exchange = exchange.Number,
            Sent = ExchangeSummary.Request(exchange),
            Expected = expected,
            Actual = actual,
            Pointer = pointer,
            Count = count,
            Received = ExchangeSummary.Received(exchange),
        };

    /// <summary>The requirement is broken in one place.</summary>
    /// <inheritdoc cref="Finding"/>
    public static CheckResult Broken(Exchange exchange, string expected, string actual, string pointer = "") =>
        new CheckResult.Broken([Finding(exchange, expected, actual, pointer)]);

    /// <summary>The requirement is broken where there is a finding; of very many findings the first are kept.</summary>
    public static CheckResult PassedUnless(IEnumerable<Finding> findings)
    {
        var kept = findings.Take(MostFindings).ToList();
        return kept.Count == 0 ? new CheckResult.Passed() : new CheckResult.Broken(kept);
    }

    /// <summary>The requirement holds if it holds of a response; otherwise that is the finding.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="exchange">The exchange.</param>
    /// <param name="expected">What should have come.</param>
    /// <param name="actual">What came.</param>
    /// <param name="pointer">The JSON Pointer of the place; empty for the response as a whole.</param>
    public static CheckResult PassedIf(
        bool holds,
        Exchange exchange,
        string expected,
        string actual,
        string pointer = ""
    ) => holds ? new CheckResult.Passed() : Broken(exchange, expected, actual, pointer);

    /// <summary>The run lacked something.</summary>
    /// <param name="reason">What was missing.</param>
    /// <param name="remedy">The setting that would have verified it; null when none would.</param>
    public static CheckResult NotVerified(string reason, string? remedy = null) =>
        new CheckResult.NotVerified(reason, remedy);

    private CheckResult WhyNone(List<Exchange> sent, Func<string, bool> named)
    {
        if (sent.Find(exchange => exchange.TransportFailure is not null) is { } failed)
            return Blocked(failed);
        return WhyMissing(skipped => named(skipped.Name), NothingSent);
    }

    private CheckResult? WhyUnreadable(IReadOnlyList<Exchange> found)
    {
        if (AreasOfUnreadable.Contains(Requirement.Area))
            return null;
        var unreadable = found.FirstOrDefault(exchange => !exchange.ParsedBody.IsJson);
        return unreadable is null
            ? null
            : NotVerified($"exchange {unreadable.Number} is not JSON: see wire.answers-parse-from-the-first-byte");
    }

    private bool MayHaveShownIt(AbortedScenario scenario) => scenario.Areas.Contains(Requirement.Area);

    private static CheckResult WhySkipped(SkippedRequest skipped)
    {
        if (skipped.Absent)
            return new CheckResult.NotApplicable(skipped.Reason);
        return new CheckResult.NotVerified(skipped.Reason, skipped.Setting);
    }

    private static CheckResult WhyAborted(AbortedScenario aborted)
    {
        if (aborted.Obstructed)
            return new CheckResult.Blocked(aborted.Reason);
        return new CheckResult.NotVerified(aborted.Reason, aborted.Setting, aborted.Scenario);
    }
}
