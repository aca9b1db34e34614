using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Http;

/// <summary>How many requests are under way at once.</summary>
public sealed class SessionUnpacedTests
{
    private LoopbackPanel panel;
    private SessionFixture fixture;

    [SetUp]
    public void StartPanelThatNeverResponds()
    {
        panel = new LoopbackPanel(null);
        fixture = new SessionFixture(panel.Endpoint);
    }

    [TearDown]
    public async Task Disconnect()
    {
        fixture.Dispose();
        await panel.DisposeAsync();
    }

    [Test]
    public async Task Unpaced_requests_leave_whatever_is_under_way_and_others_wait_for_a_place()
    {
        var sent = Enumerable.Range(0, 7).Select(_ => fixture.Send(SessionFixture.Balance)).ToList();
        await Receives(6);

        sent.AddRange(
            Enumerable
                .Range(0, 30)
                .Select(_ => fixture.Send(SessionFixture.Balance with { Name = "unpaced", Unpaced = true }))
        );
        await Receives(36);

        fixture.Session.Abort("enough");
        (await Outcomes(sent))
            .Should()
            .BeEquivalentTo([.. Enumerable.Repeat("balance.read", 6), .. Enumerable.Repeat("unpaced", 30), "enough"]);
    }

    [Test]
    public async Task Not_even_unpaced_requests_leave_once_the_run_has_ended()
    {
        fixture.Session.Abort("enough");

        await FluentActions
            .Awaiting(() => fixture.Send(SessionFixture.Balance with { Unpaced = true }))
            .Should()
            .ThrowAsync<EnvironmentException>()
            .WithMessage("enough");
    }

    private async Task Receives(int count)
    {
        for (var wait = 0; panel.Requests.Count < count && wait < 1000; wait++)
            await Task.Delay(10);
        panel.Requests.Should().HaveCount(count);
    }

    /// <summary>The names of those that left, and why the others did not.</summary>
    private static async Task<IReadOnlyList<string>> Outcomes(IEnumerable<Task<Exchange>> sent)
    {
        var outcomes = new List<string>();
        foreach (var one in sent)
        {
            try
            {
                outcomes.Add((await one).Name);
            }
            catch (EnvironmentException e)
            {
                outcomes.Add(e.Message);
            }
        }

        return outcomes;
    }
}
