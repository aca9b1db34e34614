using Conformance.Core.Reports;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>
/// A saved transcript has the outcomes of the run that left it. So has that of the embedded panel:
/// <see cref="EmbeddedPanelTests"/>.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class ReplayTests
{
    [Test]
    public async Task One_that_finds_faults_is_checked_the_same_and_nothing_comes_into_the_ledger()
    {
        await using var panel = await CarelessPanel.Start(readsThenWrites: true);
        using var run = CertifyCommand
            .Quick()
            .At(panel.Endpoint)
            .With("PANEL_MODE", "full")
            .With("PANEL_MAX_SPEND", "50")
            .With("PANEL_REQUESTS_PER_MINUTE", "0");
        var live = await run.Certify();
        live.Report.Verdict.Should().Be(Verdict.NotCompatible);
        var ledger = Ledger(panel);
        ledger.Should().NotBeEmpty();

        await live.ShouldBeCheckedTheSame();

        Ledger(panel).Should().Equal(ledger);
    }

    [Test]
    public async Task So_is_one_whose_scenarios_gave_up()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Speed = 20 });
        await using var hostile = HostileServer.Before(
            panel.Endpoint,
            Behaviours.Towards("status", Behaviours.IsUnavailable)
        );
        using var run = CertifyCommand
            .Quick()
            .At(hostile.Endpoint)
            .WithShortBounds()
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", 0.1m);
        var live = await run.Certify();
        TranscriptFile
            .Read(live.TranscriptPath)
            .Should()
            .Contain(line => line.AbortedScenario != null)
            .And.Contain(line => line.SkippedRequest != null);

        await live.ShouldBeCheckedTheSame();
    }

    [Test]
    public async Task So_is_one_that_said_nothing_that_can_be_read()
    {
        await using var panel = await ScriptedPanel.Start(form =>
            form["action"] == "balance" ? "{\"balance\":\"1.00\",\"currency\":\"USD\"}" : "\uFEFF[1,"
        );
        using var run = CertifyCommand.Quick().At(panel.Endpoint).With("PANEL_MODE", "order");

        await (await run.Certify()).ShouldBeCheckedTheSame();
    }

    [Test]
    public async Task So_is_one_that_lost_the_panel()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(panel.Endpoint, Behaviours.DiesAfter(10));
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds();
        var live = await run.Certify();
        live.Report.Reasons.Should().Contain(reason => reason.Contains("the panel is gone"));

        await live.ShouldBeCheckedTheSame();
    }

    [Test]
    public async Task So_is_one_that_never_reached_a_panel()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        using var run = CertifyCommand
            .Quick()
            .At(panel.Endpoint)
            .With("PANEL_KEY", "demo-mistyped-key")
            .With("PANEL_AREAS", "add,status");

        await (await run.Certify()).ShouldBeCheckedTheSame();
    }

    /// <summary>Whether a signal leaves the time to write this down is a matter of chance.</summary>
    [Test]
    public async Task One_that_was_interrupted_gives_no_verdict_the_second_time_either()
    {
        using var run = CertifyCommand.Quick().With("PANEL_AREAS", "balance");
        var live = await run.Certify();
        var text = await File.ReadAllTextAsync(live.TranscriptPath);
        await File.WriteAllTextAsync(
            live.TranscriptPath,
            text.Replace(
                "{\"interrupted\":false}",
                "{\"early\":\"the run was interrupted (SIGINT)\",\"interrupted\":true}",
                StringComparison.Ordinal
            )
        );

        using var again = Replay.Of(live);
        var replay = await again.Certify();

        (replay.Report.Verdict, replay.ExitCode).Should().Be((Verdict.Inconclusive, 1), replay.Printed);
        replay.Report.Reasons.Should().Equal("the run was interrupted (SIGINT)");
        replay.Report.Results.Should().BeEquivalentTo(live.Report.Results, "everything had been said");
    }

    [Test]
    public async Task One_that_was_killed_is_checked_as_far_as_it_went_and_gives_no_verdict()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Latency = TimeSpan.FromSeconds(2) });
        using var run = CertifyCommand.Quick().At(panel.Endpoint);
        using var begun = run.Begin();
        await begun.Reported(report => report.Requests > 1);

        using var again = Replay.Of(await begun.Kill());
        var replay = await again.Certify();

        (replay.Report.Verdict, replay.ExitCode).Should().Be((Verdict.Inconclusive, 1), replay.Printed);
        replay.Report.Reasons.Should().Contain(reason => reason.Contains("was cut off"));
        replay.With(Outcome.Passed).Should().Contain("services.ids-are-unique");
        replay
            .Report.Results.Single(r => r.Requirement == "cancel.batch-takes-100-ids")
            .Should()
            .Match<Result>(r => r.Outcome == Outcome.Inconclusive && r.Message!.Contains("was cut off"));
    }

    [Test]
    public async Task What_lies_in_the_folder_of_the_transcript_is_never_touched()
    {
        using var run = CertifyCommand.Quick().With("PANEL_AREAS", "balance");
        var live = await run.Certify();
        var texts = live.Texts.SkipLast(1).ToList();

        using var again = Replay.Of(live).With("PANEL_SEED", 1).With("PANEL_REPORTS", run.Reports);
        var replay = await again.Certify();

        replay.ExitCode.Should().Be(1);
        replay
            .Printed.Should()
            .Contain("Panel.Reports (PANEL_REPORTS) is")
            .And.Contain("Panel.Seed (PANEL_SEED) is '1'")
            .And.NotContain("   at ");
        live.Texts.SkipLast(1).Should().Equal(texts);
    }

    [Test]
    public async Task A_transcript_that_cannot_be_replayed_is_told_and_leaves_no_report()
    {
        using var folder = CertifyCommand.Quick();
        var path = Path.Combine(folder.Reports, "old.jsonl");
        await File.WriteAllTextAsync(path, "{\"number\":1}\n");
        using var run = CertifyCommand.Quick().With("PANEL_REPLAY", path);
        await File.WriteAllTextAsync(Path.Combine(run.Reports, ReportFile.Name), "{\"verdict\": \"compatible\"}");

        var ended = await run.Certify();

        ended.ExitCode.Should().Be(1);
        ended
            .Printed.Should()
            .Contain("Panel.Replay (PANEL_REPLAY) cannot be replayed")
            .And.Contain(path)
            .And.NotContain("   at ");
        File.Exists(ended.ReportPath).Should().BeFalse();
    }

    [Test]
    public async Task A_transcript_that_was_changed_is_said_to_be()
    {
        using var run = CertifyCommand.Quick().With("PANEL_AREAS", "balance");
        var live = await run.Certify();
        var bytes = await File.ReadAllBytesAsync(live.TranscriptPath);
        bytes[Array.LastIndexOf(bytes, (byte)'7', bytes.Length / 2)] = (byte)'8';
        await File.WriteAllBytesAsync(live.TranscriptPath, bytes);

        using var again = Replay.Of(live);
        var replay = await again.Certify();

        replay
            .Report.Notes.Should()
            .Contain(note =>
                note.StartsWith(
                    "exchanges.jsonl was changed since its run wrote it: the SHA-256",
                    StringComparison.Ordinal
                )
            );
        replay.Printed.Should().Contain("was changed since its run wrote it");
        replay.Report.TranscriptSha256.Should().NotBe(live.Report.TranscriptSha256);
        (await File.ReadAllBytesAsync(replay.TranscriptPath)).Should().Equal(bytes, "what is wrong stays to be seen");
    }

    private static List<(string, long)> Ledger(CarelessPanel panel) =>
        [
            .. LedgerFiles
                .Of(panel.Endpoint, [DemoAccounts.Funded, DemoAccounts.Other, DemoAccounts.LowFunds])
                .Select(file => (file.Name, file.Length)),
        ];
}
