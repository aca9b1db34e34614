using Conformance.Core.Contracts;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Http;

/// <summary>What stands in the record, and what must not.</summary>
public sealed class SessionRecordTests
{
    private static IEnumerable<ApiKeyLocation> Places =>
        [
            ApiKeyLocation.Form,
            new("auth.key-in-the-query", "query", "key"),
            new("auth.key-as-bearer", "header", "Authorization", "Bearer "),
        ];

    [TestCaseSource(nameof(Places))]
    public async Task A_marker_stands_where_the_key_stood(ApiKeyLocation place)
    {
        await using var panel = LoopbackPanel.RespondingWith("{}");
        using var fixture = new SessionFixture(panel.Endpoint);

        var sent = (await fixture.Send(SessionFixture.Balance with { ApiKeyLocation = place })).Request;

        sent.Fields.Concat(sent.Headers)
            .Should()
            .Contain(new KeyValuePair<string, string>(place.Name, $"{place.Prefix}‹Panel.Key›"));
        sent.Fields.Should().Contain(new KeyValuePair<string, string>("action", "balance"));
    }

    [Test]
    public async Task A_custom_header_is_recorded_by_name_only()
    {
        await using var panel = LoopbackPanel.RespondingWith("{}");
        using var fixture = new SessionFixture(panel.Endpoint);

        (await fixture.Send(SessionFixture.Balance))
            .Request.Headers.Should()
            .BeEquivalentTo([KeyValuePair.Create("X-Gate", "‹Panel.Headers X-Gate›")]);
    }

    [Test]
    public async Task The_recorded_url_is_the_endpoint_alone()
    {
        await using var panel = LoopbackPanel.RespondingWith("{}");
        using var fixture = new SessionFixture(panel.Endpoint);
        var place = new ApiKeyLocation("auth.key-in-the-query", "query", "key");

        (await fixture.Send(SessionFixture.Balance with { ApiKeyLocation = place }))
            .Request.Url.Should()
            .Be(panel.Endpoint.AbsoluteUri);
    }

    [Test]
    public async Task No_secret_that_the_panel_repeats_is_recorded([Values] KeyVariation key)
    {
        var echo =
            $"{{\"error\":\"{SessionFixture.Key} {SentKey.Truncated(SessionFixture.Key)} "
            + $"{SentKey.Recased(SessionFixture.Key)} Main\\/key+1 7 Main%2Fkey%2B1+7 let-me-pass\"}}";
        await using var panel = LoopbackPanel.RespondingWith(echo, "401 Unauthorized", $"X-Echo: {SessionFixture.Key}");
        using var fixture = new SessionFixture(panel.Endpoint);
        using var folder = new TemporaryFolder();

        var exchange = await fixture.Send(SessionFixture.Balance with { Key = key });
        using (var transcript = new TranscriptFile(folder["exchanges.jsonl"]))
            transcript.Append(new() { Exchange = exchange });

        string[] secrets = ["main/ke", "main\\/ke", "main%2fke", "let-me-pass"];
        File.ReadAllText(folder["exchanges.jsonl"])
            .ToLowerInvariant()
            .Should()
            .NotContainAny(secrets)
            .And.Contain("‹panel.key›");
    }

    [Test]
    public async Task Exchanges_are_numbered_in_the_order_of_sending_and_recorded_as_they_are_recorded()
    {
        await using var panel = LoopbackPanel.RespondingWith("{}");
        using var fixture = new SessionFixture(panel.Endpoint);
        var recorded = new List<int>();
        fixture.Session.Transcript.Added += line => recorded.Add(line.Exchange!.Number);

        await fixture.Send(SessionFixture.Balance);
        await fixture.Send(SessionFixture.Balance);

        recorded.Should().Equal(1, 2);
        fixture.Session.Transcript.Exchanges.Select(e => e.Number).Should().Equal(1, 2);
    }

    [Test]
    public async Task An_exchange_ends_when_its_end_is_seen_however_late_the_machine_reads_its_clock()
    {
        await using var panel = LoopbackPanel.RespondingWith("{}");
        var clock = new BusyClock();
        using var fixture = new SessionFixture(panel.Endpoint, time: clock);

        (await fixture.Send(SessionFixture.Balance with { Unpaced = true })).EndedAt.Should().Be(clock.LastRead);
    }

    /// <summary>A second passes between one reading and the next.</summary>
    private sealed class BusyClock : TimeProvider
    {
        public DateTimeOffset LastRead { get; private set; } = DateTimeOffset.UnixEpoch;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => LastRead = LastRead.AddSeconds(1);

        public override long GetTimestamp() => GetUtcNow().Ticks;
    }
}
