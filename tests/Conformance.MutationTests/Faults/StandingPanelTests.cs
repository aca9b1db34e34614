using System.Collections.Concurrent;
using System.Globalization;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>
/// A panel that was started alone with a fault is found out by every certification that is pointed at it, and by the
/// same requirements, which are those that the fault names. One fault in forty-eight, or one in so many as the variable
/// SHARE says; which ones changes from day to day, and the output says it.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class StandingPanelTests
{
    private const string Share = "SHARE",
        Part = "SHARE_PART";

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, Outcome>>>> Plain = [];

    private static readonly int OneIn = Number(Share) ?? 48;

    /// <summary>The days since 1970, so that each part has its turn.</summary>
    private static readonly int TodaysPart =
        (Number(Part) ?? (int)(TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalDays) % OneIn;

    /// <summary>Each fault of the share in one of its dialects, which change from fault to fault.</summary>
    public static IEnumerable<TestCaseData> Faults() =>
        InjectionCatalog
            .Faults.Select(
                (fault, index) => (Fault: fault, Dialect: fault.Dialects[index % fault.Dialects.Count], index)
            )
            .Where(one => one.index % OneIn == TodaysPart)
            .Select(one => new TestCaseData(one.Fault, one.Dialect).SetArgDisplayNames(one.Fault.Id, one.Dialect));

    [OneTimeSetUp]
    public void Say_the_share() =>
        TestContext.Progress.WriteLine(
            $"Part {TodaysPart} of {OneIn} of the faults, two certifications of one panel each. "
                + $"{Part}={TodaysPart} {Share}={OneIn} runs the same again, and {Share}=1 all."
        );

    [TestCaseSource(nameof(Faults))]
    public async Task Every_certification_finds_it(InjectionInfo fault, string dialect)
    {
        var plain = await Without(dialect);
        await using var panel = await StandingPanel.StartAsync(dialect, fault.Id);

        var first = Broken(await panel.Certify());
        var second = Broken(await panel.Certify());

        // A link that is an address is ordered at a URL, and nothing for a bare user name.
        var verified = new Pair(fault, dialect).Breaks(Matrix.Requirements).Where(id => IsVerified(plain[id]));
        first.Should().BeEquivalentTo(verified, "these the fault names");
        second.Should().BeEquivalentTo(first, "the panel is as wrong as before");
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

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
