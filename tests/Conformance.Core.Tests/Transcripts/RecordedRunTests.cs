using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Transcripts;

/// <summary>The JSON of a run stays as earlier versions wrote it.</summary>
public sealed class RecordedRunTests
{
    private static readonly string Full = OnOneLine(
        """
        {"form":1,"startedAt":"2025-03-01T12:00:00+00:00","url":"http://127.0.0.1:5305/api/v2",
        "dialect":"sns-panel","mode":"order","areas":["status"],"accounts":["main","low-funds"],"serviceId":7,
        "link":"https://example.com/postå","allTypes":true,"orderId":"11","refillId":"12","insecure":true,
        "seed":5,"faults":["one-fault"],"variations":["a-variation"]}
        """
    );

    private static readonly string Least = OnOneLine(
        """
        {"form":1,"startedAt":"2025-03-01T12:00:00+00:00","dialect":"perfect-panel","mode":"observe",
        "areas":[],"accounts":[],"allTypes":false,"insecure":false,"seed":0,"faults":[],"variations":[]}
        """
    );

    private static readonly string[] Both = [Full, Least];

    private static readonly Settings Settings = new()
    {
        Url = new Uri("http://127.0.0.1:5305/api/v2"),
        Dialect = "sns-panel",
        Mode = Mode.Order,
        Areas = ["status"],
        Keys = new Dictionary<Account, string>
        {
            [Account.LowFunds] = "low-funds-account",
            [Account.Main] = "main-account-key",
        },
        MaxSpend = 9,
        ServiceId = 7,
        Link = "https://example.com/postå",
        AllTypes = true,
        OrderId = "11",
        RefillId = "12",
        Headers = [new("X-Gate", "let-me-pass")],
        Insecure = true,
        Strict = true,
        Seed = 5,
        Faults = ["one-fault"],
        Variations = ["a-variation"],
    };

    private static readonly DateTimeOffset Start = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private TemporaryFolder temporary;

    private string Path => temporary["exchanges.jsonl"];

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void Recorded_settings_are_written_and_no_others() => Write(Settings).Should().Be(Full);

    [Test]
    public void Settings_without_a_value_are_left_out() => Write(new Settings()).Should().Be(Least);

    [TestCaseSource(nameof(Both))]
    public void What_was_written_is_read(string json) => Write(Read(json).Settings).Should().Be(json);

    [Test]
    public void Keys_are_read_as_markers() =>
        Read(Full)
            .Settings.Keys.Should()
            .Equal(
                new Dictionary<Account, string>
                {
                    [Account.Main] = "‹Panel.Key›",
                    [Account.LowFunds] = "‹Panel.LowFundsKey›",
                }
            );

    [TestCase("\"url\":null,\"seed\"")]
    [TestCase("\"later\":{},\"seed\"")]
    public void An_absent_or_unknown_member_is_nothing(string members) =>
        Read(Least.Replace("\"seed\"", members, StringComparison.Ordinal))
            .Settings.Should()
            .BeEquivalentTo(Read(Least).Settings);

    [Test]
    public void A_transcript_from_before_faults_were_recorded_has_none() =>
        Read(Least.Replace(",\"faults\":[],\"variations\":[]", "", StringComparison.Ordinal))
            .Settings.Faults.Should()
            .BeEmpty();

    [TestCase("\"dialect\":\"perfect-panel\"", "\"dialect\":null")]
    [TestCase("\"mode\":\"observe\"", "\"mode\":\"buy\"")]
    [TestCase("\"mode\":\"observe\"", "\"mode\":1")]
    [TestCase("\"accounts\":[]", "\"accounts\":null")]
    [TestCase("\"accounts\":[]", "\"accounts\":[\"nobody\"]")]
    [TestCase("\"seed\":0", "\"seed\":\"0\"")]
    [TestCase("\"seed\":0", "\"later\":0")]
    [TestCase("\"startedAt\"", "\"endedAt\"")]
    public void A_wrong_member_is_refused(string member, string wrong)
    {
        var read = () => Read(Least.Replace(member, wrong, StringComparison.Ordinal));

        read.Should().Throw<InvalidDataException>();
    }

    [Test]
    public void A_run_that_is_no_object_is_refused()
    {
        var read = () => Read("[]");

        read.Should().Throw<InvalidDataException>();
    }

    private string Write(Settings settings)
    {
        using (var transcript = new TranscriptFile(Path))
            transcript.Append(new TranscriptLine { Run = RecordedRun.Of(settings, Start) });
        var line = File.ReadAllLines(Path)[0];
        return line["{\"run\":".Length..^1];
    }

    private RecordedRun Read(string json)
    {
        File.WriteAllText(Path, $"{{\"run\":{json}}}\n");
        return Recording.Read(Path).Run;
    }

    private static string OnOneLine(string json) => json.ReplaceLineEndings("");
}
