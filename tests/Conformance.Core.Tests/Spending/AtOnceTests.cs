using Conformance.Core.Configuration;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Spending;

/// <summary>Orders that leave all at once.</summary>
public sealed class AtOnceTests
{
    [Test]
    public async Task They_fit_together_or_none_leaves()
    {
        using var harness = new GuardHarness(budget: 1);

        (await harness.SendAtOnce(GuardHarness.Order(100), GuardHarness.Order(100)))
            .Exceeded!.Reason.Should()
            .StartWith("it could cost 1.1,");
        harness.Sent.Should().BeEmpty();
        (await harness.SendAtOnce(GuardHarness.Order(100), GuardHarness.Order(50))).Exchanges.Should().HaveCount(2);
        harness.Sent.Should().Equal("balance", "add", "add", "balance");
    }

    [Test]
    public async Task None_waits_for_the_answer_to_another()
    {
        using var harness = new GuardHarness(budget: null);
        var answer = new TaskCompletionSource<Exchange>();
        harness.OnOrder = () => answer.Task;

        var both = harness.SendAtOnce(GuardHarness.Order(1), GuardHarness.Order(2));

        harness.Sent.Should().Equal("balance", "add", "add");
        answer.SetResult(Answers.Exchange("""{"order":1}"""));
        (await both).Exchanges.Should().HaveCount(2);
    }

    [Test]
    public async Task All_are_intended_before_the_first_leaves()
    {
        using var folder = new TemporaryFolder();
        using var harness = new GuardHarness(
            budget: 2,
            Ledger.For(folder.Path, new Uri("https://panel.example/"), "an-account-key", "this", new ManualTime())
        );
        var written = new List<int>();
        harness.OnOrder = () =>
        {
            written.Add(
                File.ReadAllText(Directory.EnumerateFiles(folder.Path).Single()).Split("\"intends\"").Length - 1
            );
            return Task.FromResult(Answers.Exchange("""{"order":1}"""));
        };

        await harness.SendAtOnce(GuardHarness.Order(100), GuardHarness.Order(100), GuardHarness.Order(100));

        written.Should().Equal(3, 3, 3);
    }

    [Test]
    public async Task Each_account_that_got_an_order_is_read_once_afterwards()
    {
        using var harness = new GuardHarness(budget: 10);

        await harness.SendAtOnce(
            GuardHarness.Order(10),
            GuardHarness.Order(10, Account.Other),
            GuardHarness.Order(10),
            GuardHarness.Order(10, Account.Other)
        );

        harness
            .Sent.Should()
            .Equal("balance", "balance Other", "add", "add Other", "add", "add Other", "balance", "balance Other");
    }

    [Test]
    public async Task Those_that_left_count_when_one_of_them_is_broken_off()
    {
        using var harness = new GuardHarness(budget: 2);
        var left = 0;
        harness.OnOrder = () =>
            ++left == 1
                ? Task.FromCanceled<Exchange>(new CancellationToken(canceled: true))
                : Task.FromResult(Answers.Exchange("""{"order":1}"""));

        await FluentActions
            .Awaiting(() => harness.SendAtOnce(GuardHarness.Order(100), GuardHarness.Order(100)))
            .Should()
            .ThrowAsync<OperationCanceledException>();

        (await harness.IsSent(GuardHarness.Order(170))).Should().BeFalse("1.1 of the 2 may be gone");
        (await harness.IsSent(GuardHarness.Order(160))).Should().BeTrue();
    }
}
