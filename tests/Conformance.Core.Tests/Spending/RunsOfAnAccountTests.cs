using Conformance.Core.Spending;
using Conformance.Core.Tests.Transcripts;

namespace Conformance.Core.Tests.Spending;

/// <summary>What a run learns about others from the ledger of an account.</summary>
public sealed class RunsOfAnAccountTests
{
    private TemporaryFolder folder;

    private string File => Directory.EnumerateFiles(folder.Path).Single();

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Orders_of_earlier_runs_that_were_neither_answered_nor_withdrawn_are_unanswered()
    {
        var earlier = Open("earlier");
        earlier.RecordResponse(earlier.RecordIntent(GuardHarness.Order(1), 1), Answers.Exchange("""{"order":1}"""));
        earlier.RecordWithdrawal(earlier.RecordIntent(GuardHarness.Order(2), 1), "the panel is gone");
        earlier.RecordResponse(earlier.RecordIntent(GuardHarness.Order(3), 1), Answers.Exchange(null));
        earlier.RecordIntent(GuardHarness.Order(4), 0.5m);
        Open("another").RecordIntent(GuardHarness.Order(5), 1);
        var now = Open("now");
        now.RecordIntent(GuardHarness.Order(6), 1);

        now.OrdersWithoutResponse()
            .Select(line => (line.Run, line.Entry, line.Quantity))
            .Should()
            .Equal(("earlier", 4, "4"), ("another", 1, "5"));
        now.OrdersWithoutResponse()[0]
            .Should()
            .BeEquivalentTo(
                new
                {
                    IntendedOrder = "orders.first",
                    Account = "Main",
                    Service = "2",
                    WorstCase = 0.5m,
                }
            );
    }

    [Test]
    public void Those_that_a_run_has_named_are_not_named_again()
    {
        Open("earlier").RecordIntent(GuardHarness.Order(1), 1);
        Open("earlier too").RecordIntent(GuardHarness.Order(2), 1);
        var now = Open("now");

        now.RecordReported(now.OrdersWithoutResponse());
        Open("later").RecordIntent(GuardHarness.Order(3), 1);

        now.OrdersWithoutResponse().Select(line => line.Run).Should().Equal("later");
        Open("last").OrdersWithoutResponse().Select(line => line.Run).Should().Equal("later");
    }

    [Test]
    public void A_runs_own_order_of_the_same_number_is_not_settled_by_naming_anothers()
    {
        Open("earlier").RecordIntent(GuardHarness.Order(1), 1);
        var now = Open("now");
        now.RecordIntent(GuardHarness.Order(2), 1);

        now.RecordReported(now.OrdersWithoutResponse());

        Open("later").OrdersWithoutResponse().Select(line => line.Run).Should().Equal("now");
    }

    [Test]
    public void Half_a_line_that_a_kill_left_is_survived_and_the_next_one_is_whole()
    {
        Open("earlier").RecordIntent(GuardHarness.Order(1), 1);
        System.IO.File.AppendAllText(File, """{"at":"2026-01-01T00:00:00+00:00","run":"killed","entry":1,"int""");
        Open("killed too").RecordIntent(GuardHarness.Order(2), 1);

        System.IO.File.ReadAllText(File).Should().EndWith("}\n");
        System
            .IO.File.ReadAllLines(File)
            .Should()
            .HaveCount(3)
            .And.OnlyContain(line => line.StartsWith("{\"at\":", StringComparison.Ordinal));
        Open("now").OrdersWithoutResponse().Select(line => line.Run).Should().Equal("earlier", "killed too");
    }

    [Test]
    public void So_is_half_a_character()
    {
        System.IO.File.WriteAllBytes(FileOf("earlier"), [.. "{\"run\":\""u8, 0xC3]);
        Open("earlier").RecordIntent(GuardHarness.Order(1), 1);

        Open("now").OrdersWithoutResponse().Should().ContainSingle();
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase(
        """{"at":"2026-01-01T00:00:00+00:00","intends":"orders.first","service":"2","quantity":"100","worstCase":0.55}"""
    )]
    public void Lines_that_name_no_order_of_a_run_are_passed_over(string line)
    {
        var file = FileOf("earlier");
        System.IO.File.AppendAllText(file, line + "\n");

        Open("now").OrdersWithoutResponse().Should().BeEmpty();
    }

    [Test]
    public void Others_were_there_when_they_wrote_after_this_run_began()
    {
        var time = new ManualTime();
        var (now, meanwhile) = (Open("now", time), Open("meanwhile", time));
        now.WasSharedWithOtherRuns().Should().BeFalse("there is no ledger yet");
        now.RecordRunStart();
        time.Pass(1);
        now.WasSharedWithOtherRuns().Should().BeFalse("a run is not another to itself");

        meanwhile.RecordIntent(GuardHarness.Order(3), 1);

        now.WasSharedWithOtherRuns().Should().BeTrue();
    }

    [TestCase(true, 1, false, TestName = "Not when they had written their end before")]
    [TestCase(false, 60, true, TestName = "Also when they began before and wrote no end")]
    [TestCase(false, 3600, false, TestName = "But not for ever, for they may have been killed")]
    public void Others_that_began_before(bool ended, double secondsAgo, bool there)
    {
        var time = new ManualTime();
        var before = Open("before", time);
        before.RecordRunStart();
        if (ended)
            before.RecordRunEnd();
        time.Pass(secondsAgo);
        var now = Open("now", time);
        now.RecordRunStart();

        now.WasSharedWithOtherRuns().Should().Be(there);
    }

    [Test]
    public async Task Runs_that_write_at_the_same_time_lose_no_line()
    {
        const int runs = 3,
            tasks = 4,
            orders = 10;
        await Task.WhenAll(
            Enumerable
                .Range(0, runs)
                .Select(run => Open($"run {run}"))
                .SelectMany(ledger =>
                    Enumerable
                        .Range(0, tasks)
                        .Select(_ =>
                            Task.Run(() =>
                            {
                                for (var order = 0; order < orders; order++)
                                {
                                    ledger.RecordResponse(
                                        ledger.RecordIntent(GuardHarness.Order(order), 1),
                                        Answers.Exchange("""{"order":1}""")
                                    );
                                }
                            })
                        )
                )
        );

        var lines = System.IO.File.ReadAllLines(File);
        lines
            .Should()
            .HaveCount(runs * tasks * orders * 2)
            .And.OnlyContain(line => line.StartsWith('{') && line.EndsWith('}'));
        lines
            .Where(line => line.Contains("intends"))
            .Select(line => line.Split("\"run\"")[1].Split(",\"intends\"")[0])
            .Should()
            .OnlyHaveUniqueItems();
        Open("now").OrdersWithoutResponse().Should().BeEmpty();
    }

    [Test]
    public async Task A_run_that_reads_or_writes_while_another_writes_waits_for_it([Values] bool reads)
    {
        Open("earlier").RecordIntent(GuardHarness.Order(1), 1);
        var now = Open("now");
        var writing = new FileStream(File, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var waiting = Task.Run(() =>
            reads ? now.OrdersWithoutResponse().Count : now.RecordIntent(GuardHarness.Order(1), 1)
        );
        (await Task.WhenAny(waiting, Task.Delay(200))).Should().NotBe(waiting);
        await writing.DisposeAsync();

        (await waiting).Should().Be(1);
    }

    private string FileOf(string run)
    {
        Open(run).RecordIntent(GuardHarness.Order(1), 1);
        var file = File;
        System.IO.File.Delete(file);
        return file;
    }

    private Ledger Open(string run, TimeProvider time) =>
        Ledger.For(folder.Path, new Uri("https://panel.example/api/v2"), "an-account-key", run, time);

    private Ledger Open(string run) =>
        Ledger.For(folder.Path, new Uri("https://panel.example/api/v2"), "an-account-key", run, new ManualTime());
}
