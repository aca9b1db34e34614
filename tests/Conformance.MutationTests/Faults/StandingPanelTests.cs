using System.Collections.Concurrent;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>
/// A panel that was started alone with a fault is found out by every certification that is pointed at it, and by the
/// same requirements, which are those that the fault names. One fault in forty-eight is tried, or as <see cref="Share"/>
/// says.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class StandingPanelTests
{
    /// <summary>Two certifications cost more than a pair of the matrix, so fewer of them are tried.</summary>
    private const int Rarer = 3;

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, Outcome>>>> Plain = [];

    /// <summary>Each fault of the share in one of its dialects, which change from fault to fault.</summary>
    public static IEnumerable<TestCaseData> Faults() =>
        Share
            .Of(InjectionCatalog.Faults, Rarer)
            .Select((fault, index) => (Fault: fault, Dialect: fault.Dialects[index % fault.Dialects.Count]))
            .Select(one => new TestCaseData(one.Fault, one.Dialect).SetArgDisplayNames(one.Fault.Id, one.Dialect));

    [TestCaseSource(nameof(Faults))]
    public async Task Every_certification_finds_it(InjectionInfo fault, string dialect)
    {
        var plain = await Without(dialect);
        await using var panel = await StandingPanel.StartAsync(dialect, fault.Id);

        var first = await panel.Certify();
        var second = await panel.Certify();

        // A link that is an address is ordered at a URL, and nothing for a bare user name.
        var breaks = new Pair(fault, dialect).Breaks(Matrix.Requirements).Where(id => IsVerified(plain[id])).ToList();
        if (breaks.Count == 0)
            Assert.Ignore("a plain run at a URL verifies nothing of what this fault breaks");
        // Where an order cost more than its worst case, no other follows.
        var verified = breaks.Where(id =>
            first.Single(one => one.Requirement == id).Outcome is not Outcome.NotVerified
        );
        Broken(first).Should().NotBeEmpty().And.BeEquivalentTo(verified, "these the fault names");
        Broken(second).Should().BeEquivalentTo(Broken(first), "the panel is as wrong as before");
    }

    private static Task<IReadOnlyDictionary<string, Outcome>> Without(string dialect) =>
        Plain
            .GetOrAdd(dialect, _ => new Lazy<Task<IReadOnlyDictionary<string, Outcome>>>(() => CertifyPlain(dialect)))
            .Value;

    private static async Task<IReadOnlyDictionary<string, Outcome>> CertifyPlain(string dialect)
    {
        await using var panel = await StandingPanel.StartAsync(dialect);
        return (await panel.Certify()).ToDictionary(result => result.Requirement, result => result.Outcome);
    }

    private static IReadOnlyList<string> Broken(IEnumerable<Result> results) =>
        [
            .. results
                .Where(result => result.Outcome is Outcome.Failed or Outcome.Deviates)
                .Select(result => result.Requirement),
        ];

    /// <summary>Not applicable is what a fault can make broken, such as an answer with a 500 where there is none.</summary>
    private static bool IsVerified(Outcome plain) => plain is Outcome.Passed or Outcome.NotApplicable;
}
