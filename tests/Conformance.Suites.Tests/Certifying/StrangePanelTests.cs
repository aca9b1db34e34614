using System.Text.RegularExpressions;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>A panel that answers in time, and nonsense.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class StrangePanelTests
{
    /// <summary>Each with a requirement that it breaks.</summary>
    private static IEnumerable<TestCaseData> Throughout =>
        [
            Hostility.Case(Behaviours.SendsMoreThanItSays, "wire.answers-parse-from-the-first-byte"),
            Hostility.Case(Behaviours.SendsAScript, "wire.answers-parse-from-the-first-byte"),
            Hostility.Case(Behaviours.SendsWhatIsNotUtf8, "wire.answers-are-utf-8"),
            Hostility.Case(Behaviours.RedirectsToItself, "wire.no-redirect"),
            Hostility.Case(
                Behaviours.AnswersTheRequestBefore(),
                "^(balance.answer-is-an-object|services.answer-is-a-bare-array)$"
            ),
            Hostility.Case(Behaviours.GivesEachTheId(1), "services.ids-are-unique"),
        ];

    /// <summary>What could take all memory: in a process of its own, whose memory is measured.</summary>
    private static IEnumerable<TestCaseData> Immense =>
        [
            Hostility.Case(Behaviours.WritesNumbersOf(digits: 10_000), "services.ids-are-unique"),
            Hostility.Case(
                Behaviours.Towards("balance", Behaviours.RepeatsAMember(times: 100_000)),
                "wire.no-duplicate-members"
            ),
            Hostility.Case(Behaviours.RepeatsAMember(times: 100_000), "wire.no-duplicate-members"),
        ];

    [TestCaseSource(nameof(Throughout))]
    public Task Nonsense_throughout_is_not_compatible(Behaviour behaviour, string broken) =>
        IsNotCompatible(behaviour, broken, run => run.Certify());

    [TestCaseSource(nameof(Immense))]
    public Task Immense_nonsense_throughout_is_not_compatible(Behaviour behaviour, string broken) =>
        IsNotCompatible(behaviour, broken, run => run.Run());

    /// <summary>One id makes the panel fall over, and a firewall keeps another from it.</summary>
    [Test]
    public async Task What_one_probe_breaks_counts_whatever_became_of_another()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(
            panel.Endpoint,
            visit =>
                visit.Request.Body.EndsWith("order=%27", StringComparison.Ordinal)
                    ? visit.Answer(500, "", "Internal Server Error")
                : visit.Request.Body.Contains("%27", StringComparison.Ordinal) ? Behaviours.Challenges(visit)
                : visit.Forward()
        );
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds();

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.NotCompatible, 1), ended.Printed);
        ended.With(Outcome.Failed).Should().Equal("robustness.malformed-ids-find-nothing");
        ended.ShouldBeWhole();
    }

    [Test]
    public async Task Answering_every_other_request_leaves_things_open_and_breaks_nothing()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(
            panel.Endpoint,
            Behaviours.Alternates(Behaviours.Forwards, Behaviours.IsUnavailable)
        );
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds();

        var ended = await run.Certify();

        ended.With(Outcome.Failed).Concat(ended.With(Outcome.Deviates)).Should().BeEmpty();
        ended.With(Outcome.Passed).Should().Contain("services.ids-are-unique");
        ended.ShouldBeWhole();
    }

    /// <summary>
    /// Nobody can tell a charge from a jump, so the books are open, and nothing is ordered.
    /// </summary>
    [Test]
    public async Task A_balance_that_jumps_keeps_the_books_open_and_the_budget_whole()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Speed = 20 });
        await using var hostile = HostileServer.Before(panel.Endpoint, Behaviours.TellsJumpingBalances(seed: 1));
        using var run = CertifyCommand
            .Quick()
            .At(hostile.Endpoint)
            .WithShortBounds()
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", 50);

        var ended = await run.Certify();

        ended.ExitCode.Should().Be(1, ended.Printed);
        ended.With(Outcome.Failed).Should().NotContain(id => id.StartsWith("money.", StringComparison.Ordinal));
        ended
            .Report.Results.Single(r => r.Requirement == "money.books-balance-over-the-run")
            .Should()
            .Match<Result>(r =>
                r.Outcome == Outcome.NotVerified && r.Message!.Contains("while no order was under way")
            );
        ended.Report.NothingOrdered.Should().Contain("the balance fell by 2275");
        ended
            .Exchanges.Should()
            .NotContain(
                e => e.Request.Field("action") == "add" && e.ParsedBody.Member("order") != null,
                "what an order costs cannot be told, so none goes out"
            );
        ended.ShouldBeWhole();
    }

    [Test]
    public async Task A_list_of_a_million_services_is_beyond_the_bound()
    {
        var list = MillionServices();
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(
            panel.Endpoint,
            Behaviours.Towards("services", Behaviours.Says(list))
        );
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds();

        var ended = await run.Run();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended
            .Report.Results.Single(r => r.Requirement == "services.ids-are-unique")
            .Message.Should()
            .Contain("(Panel.MaxBodySize)");
        ended.ShouldBeWhole();
    }

    /// <summary>It takes a processor for a minute, and others would keep it from ending in time.</summary>
    [Test]
    [NonParallelizable]
    public async Task A_list_of_a_million_services_is_checked_where_the_bounds_allow_it()
    {
        var list = MillionServices();
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(
            panel.Endpoint,
            Behaviours.Towards("services", Behaviours.Lists(list))
        );
        using var run = CertifyCommand
            .Quick()
            .At(hostile.Endpoint)
            .WithShortBounds()
            .With("PANEL_MAX_BODY_SIZE", 262_144)
            .With("PANEL_MAX_EXPANDED_SIZE", 262_144);

        var ended = await run.Run();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Compatible, 0), ended.Printed);
        ended.With(Outcome.Passed).Should().Contain("services.ids-are-unique");
        ended.ShouldBeWhole(mostMegabytes: 1000);
    }

    private static async Task IsNotCompatible(Behaviour behaviour, string broken, Func<CertifyCommand, Task<Ended>> end)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(panel.Endpoint, behaviour);
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds();

        var ended = await end(run);

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.NotCompatible, 1), ended.Printed);
        ended.With(Outcome.Failed).Should().Contain(id => Regex.IsMatch(id, broken));
        hostile
            .Heard.Should()
            .HaveCount(ended.Report.Requests, "each request is sent to the panel, once, and nothing else is");
        ended
            .Texts.Should()
            .Contain(text =>
                text.Place.EndsWith("index.html", StringComparison.Ordinal)
                && !text.Text.Contains("<script>alert", StringComparison.Ordinal)
            );
        ended.ShouldBeWhole();
    }

    private static string MillionServices()
    {
        const string members =
            "\"name\":\"n\",\"type\":\"Default\",\"category\":\"c\",\"rate\":\"0.90\","
            + "\"min\":\"50\",\"max\":\"10000\",\"refill\":true,\"cancel\":true";
        return $"[{string.Join(',', Enumerable.Range(1, 1_000_000).Select(id => $$"""{"service":{{id}},{{members}}}"""))}]";
    }
}
