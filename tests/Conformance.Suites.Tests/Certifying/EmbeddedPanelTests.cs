using Conformance.Core.Verdicts;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

[TestFixture("perfect-panel"), TestFixture("sns-panel"), TestFixture("subnoc")]
public sealed class EmbeddedPanelTests(string dialect)
{
    /// <summary>What holds in the dialect and is not applicable to the embedded panel all the same.</summary>
    private static readonly Dictionary<string, string> NotApplicableHere = new()
    {
        ["money.server-error-charges-nothing"] = "no `add` of this run was answered with a 5xx",
        ["wire.https"] = "the endpoint is on this machine",
        ["wire.https-beyond-this-machine"] = "the endpoint is on this machine",
    };

    private readonly CertifyCommand run = new();
    private Ended ended = null!;

    [OneTimeSetUp]
    public async Task Certify() => ended = await Ending(run.With("PANEL_DIALECT", dialect));

    [OneTimeTearDown]
    public void Clean() => run.Dispose();

    [Test]
    public void The_verdict_is_compatible_and_the_exit_code_0() =>
        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Compatible, 0), ended.Printed);

    [Test]
    public void Every_requirement_with_a_check_is_passed_or_not_applicable_for_a_known_reason()
    {
        var open = ended
            .Report.Results.Where(r =>
                InProcessRun.Contract.Requirements[r.Requirement].Unchecked is null
                && r.Outcome is not Outcome.Passed
                && r.Message != WhyNotApplicable(r.Requirement)
            )
            .Select(r => $"{r.Requirement}: {r.Outcome} {r.Message}");
        open.Should().BeEmpty();
    }

    [Test]
    public void Every_action_is_among_the_passed()
    {
        var passed = ended.With(Outcome.Passed).ToHashSet();
        var answers = ended
            .Report.Results.Where(r => passed.Contains(r.Requirement))
            .SelectMany(r => r.Exchanges)
            .ToHashSet();
        var actions = ended
            .Exchanges.Where(e => answers.Contains(e.Number) && !e.ParsedBody.IsRefusal)
            .Select(e => e.Request.Field("action"));
        actions.Should().Contain(["services", "balance", "add", "status", "refill", "refill_status", "cancel"]);
    }

    [Test]
    public void Every_error_condition_was_seen_and_429_where_a_limit_is_documented()
    {
        var unseen = ended.Report.ErrorConditions.Where(c => c.Value is null).Select(c => c.Key);
        unseen.Should().Equal(dialect == "sns-panel" ? [] : ["429"]);
    }

    [Test]
    public void The_dialects_that_it_speaks_are_its_own_and_those_that_differ_in_nothing_that_was_seen()
    {
        string[] spoken = dialect == "sns-panel" ? ["sns-panel"] : ["perfect-panel", "subnoc"];
        ended.Report.Dialects.Where(fit => fit.IsCompatible == true).Select(fit => fit.Id).Should().Equal(spoken);
    }

    [Test]
    public void The_clients_that_break_are_those_that_break_in_the_field()
    {
        string[] breaking =
            dialect == "sns-panel"
                ? ["csharp-decimal", "dotnet-typed", "go-structs", "node-axios", "python-pydantic"]
                : ["dotnet-typed", "get-scripts"];

        ended.Report.Clients.Where(fit => fit.IsCompatible == false).Select(fit => fit.Id).Should().Equal(breaking);
        ended
            .Report.Clients.Should()
            .OnlyContain(fit => fit.IsCompatible != null && (fit.IsCompatible == false) == fit.Findings.Any());
    }

    [Test]
    public void A_strictly_typed_client_breaks_on_the_limits_of_the_reference_page_and_on_the_codes_of_sns_panel()
    {
        var first = ended.Report.Clients.Single(fit => fit.Id == "dotnet-typed").Findings[0];
        var sent = ended.Exchanges.Single(e => e.Number == first.Exchange);

        (first.SchemaName, first.Pointer, sent.Response!.Status)
            .Should()
            .Be(dialect == "sns-panel" ? ("error", "", 401) : ("services", "/0/min", 200));
    }

    [Test]
    public Task A_replay_of_its_transcript_is_checked_the_same() => ended.ShouldBeCheckedTheSame();

    [Test]
    public void The_report_satisfies_its_schema() => ended.ReportViolations().Should().BeEmpty();

    [Test]
    public void The_closing_table_says_the_verdict_and_what_it_rests_on() =>
        ended
            .Printed.Should()
            .MatchRegex($@"Verdict: compatible +\({dialect}, full mode, \d+ of \d+ requirements verified\)");

    /// <summary>In a process of its own for one dialect: what a process makes of a run is the same for all.</summary>
    private Task<Ended> Ending(CertifyCommand run) => dialect == "perfect-panel" ? run.Run() : run.Certify();

    private string? WhyNotApplicable(string requirement) =>
        InProcessRun.Contract.Requirements[requirement].AppliesTo(dialect)
            ? NotApplicableHere.GetValueOrDefault(requirement)
            : Results.Absent(InProcessRun.Contract.Requirements[requirement]);
}
