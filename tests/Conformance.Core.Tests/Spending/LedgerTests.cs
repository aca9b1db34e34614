using Conformance.Core.Configuration;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Spending;

public sealed class LedgerTests
{
    private const string Key = "an-account-key";
    private static readonly Uri Endpoint = new("https://panel.example/api/v2");

    private TemporaryFolder folder;

    private string Text => File.ReadAllText(Directory.EnumerateFiles(folder["ledger"]).Single());

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public async Task The_intent_is_on_disk_before_the_order_leaves_and_the_answer_afterwards()
    {
        using var harness = new GuardHarness(budget: 1, Open());
        var before = "";
        harness.OnOrder = () =>
        {
            before = Text;
            return Task.FromResult(Answers.Exchange("""{"order":23501}"""));
        };

        await harness.Send(GuardHarness.Order(100));

        before
            .Should()
            .Be(
                """{"at":"2026-01-01T00:00:00+00:00","run":"this","entry":1,"intends":"orders.first","account":"Main","service":"2","quantity":"100","worstCase":0.55}"""
                    + "\n"
            );
        Text[before.Length..]
            .Should()
            .Be("""{"at":"2026-01-01T00:00:00+00:00","run":"this","entry":1,"answered":true,"order":"23501"}""" + "\n");
    }

    [Test, Platform("Linux")]
    public async Task An_order_that_cannot_be_written_down_does_not_leave()
    {
        var ledger = Open();
        ledger.RecordRunStart();
        FillDisk();
        using var harness = new GuardHarness(budget: 1, ledger);

        await FluentActions
            .Awaiting(() => harness.Send(GuardHarness.Order(100)))
            .Should()
            .ThrowAsync<EnvironmentException>()
            .WithMessage("*ledger*cannot be written*");
        harness.Sent.Should().Equal("balance");
    }

    [Test, Platform("Linux")]
    public async Task Where_an_answer_cannot_be_written_down_the_order_counts_and_no_other_leaves()
    {
        using var harness = new GuardHarness(budget: 1, Open());
        harness.OnOrder = () =>
        {
            FillDisk();
            return Task.FromResult(Answers.Exchange("""{"order":1}"""));
        };

        await FluentActions
            .Awaiting(() => harness.Send(GuardHarness.Order(100)))
            .Should()
            .ThrowAsync<EnvironmentException>()
            .WithMessage("*ledger*cannot be written*");
        await FluentActions
            .Awaiting(() => harness.Send(GuardHarness.Order(10)))
            .Should()
            .ThrowAsync<EnvironmentException>()
            .WithMessage("*ledger*cannot be written*");
        (await harness.Send(GuardHarness.Order(100))).Exceeded!.Reason.Should().Contain("there is 0.45 left");
        harness.Sent.Should().Equal("balance", "add", "balance");
    }

    [TestCase("""{"error":"Not enough funds"}""", "\"answered\":true,\"error\":\"Not enough funds\"}")]
    [TestCase("""{"error":"one\ntwo"}""", "\"answered\":true,\"error\":\"one\\ntwo\"}")]
    [TestCase(null, "\"answered\":true,\"error\":\"no answer\"}")]
    [TestCase("<html>", "\"answered\":true}")]
    [TestCase("""{"order":"\ud800"}""", "\"answered\":true}")]
    public void An_answer_of_any_kind_is_written_down(string? body, string line)
    {
        Open().RecordResponse(1, Answers.Exchange(body));

        Text.Should().Contain(line).And.EndWith("}\n");
    }

    [Test]
    public async Task An_order_that_is_broken_off_leaves_its_intent()
    {
        using var harness = new GuardHarness(budget: 1, Open());
        harness.OnOrder = () => Task.FromCanceled<Exchange>(new CancellationToken(canceled: true));

        await FluentActions
            .Awaiting(() => harness.Send(GuardHarness.Order(100)))
            .Should()
            .ThrowAsync<OperationCanceledException>();

        Text.Should().Contain("intends").And.NotContain("answered");
    }

    [Test]
    public async Task An_order_that_did_not_leave_is_withdrawn_with_the_reason()
    {
        using var harness = new GuardHarness(budget: 1, Open());
        harness.OnOrder = () => Task.FromException<Exchange>(new EnvironmentException("the panel is gone"));

        await FluentActions
            .Awaiting(() => harness.Send(GuardHarness.Order(100)))
            .Should()
            .ThrowAsync<EnvironmentException>();

        Text.Should().Contain("\"entry\":1,\"withdrawn\":\"the panel is gone\"}").And.NotContain("answered");
        harness.RespondToOrders("""{"order":1}""");
        (await harness.IsSent(GuardHarness.Order(100))).Should().BeTrue("nothing was charged");
    }

    [Test]
    public async Task An_order_beyond_the_budget_is_not_intended()
    {
        using var harness = new GuardHarness(budget: 0, Open());

        await harness.Send(GuardHarness.Order(100));

        Directory.EnumerateFiles(folder["ledger"]).Should().BeEmpty();
    }

    [Test]
    public void What_earlier_runs_wrote_stays()
    {
        Open().RecordIntent(GuardHarness.Order(100), 1);
        var first = Text;

        Open().RecordIntent(GuardHarness.Order(200), 2);

        Text.Should().StartWith(first).And.HaveLength(first.Length * 2);
    }

    [Test]
    public void The_orders_of_a_run_are_numbered_and_each_says_whose_it_is()
    {
        var ledger = Open();

        int[] entries =
        [
            ledger.RecordIntent(GuardHarness.Order(1), 1),
            ledger.RecordIntent(GuardHarness.Order(2, Account.Other), 1),
        ];

        entries.Should().Equal(1, 2);
        Text.Should()
            .Contain("\"entry\":1,\"intends\":\"orders.first\",\"account\":\"Main\"")
            .And.Contain("\"entry\":2,\"intends\":\"orders.first\",\"account\":\"Other\"");
    }

    [Test]
    public void Its_name_tells_neither_host_nor_key_and_its_text_no_key()
    {
        Open().RecordIntent(GuardHarness.Order(100), 1);

        Path.GetFileName(Directory.EnumerateFiles(folder["ledger"]).Single())
            .Should()
            .MatchRegex("^[0-9a-f]{32}\\.jsonl$");
        Text.Should().NotContain(Key).And.NotContain("panel.example");
    }

    [Test]
    public void Each_account_at_each_host_has_a_file_of_its_own()
    {
        Open().RecordIntent(GuardHarness.Order(1), 1);
        Ledger
            .For(folder["ledger"], Endpoint, "another-key", "this", new ManualTime())
            .RecordIntent(GuardHarness.Order(1), 1);
        Ledger
            .For(folder["ledger"], new Uri("https://other.example/api/v2"), Key, "this", new ManualTime())
            .RecordIntent(GuardHarness.Order(1), 1);

        Directory.EnumerateFiles(folder["ledger"]).Should().HaveCount(3);
    }

    [Test]
    public void A_ledger_that_keeps_nothing_writes_nothing() =>
        FluentActions
            .Invoking(() =>
                Ledger.None.RecordResponse(Ledger.None.RecordIntent(GuardHarness.Order(1), 1), Answers.Exchange(null))
            )
            .Should()
            .NotThrow();

    [Test]
    public void Nor_has_it_anything_to_tell()
    {
        Ledger.None.RecordIntent(GuardHarness.Order(1), 1);

        Ledger.None.OrdersWithoutResponse().Should().BeEmpty();
        Ledger.None.WasSharedWithOtherRuns().Should().BeFalse();
    }

    private void FillDisk()
    {
        var file = Directory.EnumerateFiles(folder["ledger"]).Single();
        File.Delete(file);
        File.CreateSymbolicLink(file, "/dev/full");
    }

    private Ledger Open() => Ledger.For(folder["ledger"], Endpoint, Key, "this", new ManualTime());
}
