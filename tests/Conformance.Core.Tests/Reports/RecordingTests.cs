using System.Security.Cryptography;
using System.Text;
using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Reports;

public sealed class RecordingTests
{
    private TemporaryFolder temporary;

    private string Path => temporary["saved.jsonl"];

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void It_has_what_the_run_was_given_and_what_it_recorded()
    {
        Write([new() { Run = Sample.Run }, .. Sample.Lines()]);

        var recording = Recording.Read(Path);

        recording.Path.Should().Be(Path);
        recording.Run.Should().BeEquivalentTo(Sample.Run);
        recording
            .Lines.Should()
            .BeEquivalentTo(Sample.Lines(), o => o.WithStrictOrdering().Excluding(line => line.Exchange!.ParsedBody));
    }

    [Test]
    public void A_changed_byte_is_reported_wherever_it_is()
    {
        Write([new() { Run = Sample.Run }, .. Sample.Lines()]);
        var whole = File.ReadAllBytes(Path);
        Recording.Read(Path).Changed.Should().BeNull();

        var unnoticed = new List<int>();
        for (var at = 0; at < whole.Length; at++)
        {
            File.WriteAllBytes(Path, [.. whole[..at], (byte)(whole[at] ^ 1), .. whole[(at + 1)..]]);
            if (IsUnnoticed())
                unnoticed.Add(at);
        }

        unnoticed.Should().BeEmpty();
    }

    [Test]
    public void A_transcript_beside_the_report_of_another_is_reported()
    {
        Write([new() { Run = Sample.Run }, .. Sample.Lines()]);
        var sha256 = Recording.Read(Path).Sha256;

        ReportFile.Write(temporary[ReportFile.Name], Sample.Report() with { TranscriptSha256 = sha256 });
        Recording.Read(Path).Changed.Should().BeNull();
        ReportFile.Write(temporary[ReportFile.Name], Sample.Report() with { TranscriptSha256 = new string('0', 64) });
        Recording.Read(Path).Changed.Should().Match("saved.jsonl*conformance.json beside it*");
    }

    [Test]
    public void The_digest_is_what_sha256sum_makes_of_all_lines_but_the_last()
    {
        Write([new() { Run = Sample.Run }, .. Sample.Lines()]);
        var lines = File.ReadAllLines(Path);

        var digest = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.SkipLast(1).Select(line => line + "\n"))))
        );

        lines[^1].Should().Be($"{{\"sha256\":\"{digest}\"}}");
        Recording.Read(Path).Sha256.Should().Be(digest);
    }

    [Test]
    public void A_run_that_was_killed_leaves_what_it_had_recorded()
    {
        Write([new() { Run = Sample.Run }, .. Sample.Lines().Take(2)]);
        File.WriteAllText(Path, File.ReadAllText(Path)[..^20]);

        Recording.Read(Path).Lines.Should().ContainSingle().Which.Note.Should().NotBeNull();
    }

    [Test]
    public void Settings_come_back_without_keys_but_with_the_word_that_there_were()
    {
        var settings = new Settings
        {
            Url = new Uri("https://panel.example/api/v2"),
            Dialect = "sns-panel",
            Mode = Mode.Order,
            Areas = ["status"],
            Keys = new Dictionary<Account, string>
            {
                [Account.Suspended] = "suspended-key",
                [Account.Main] = "main-account-key",
            },
            ServiceId = 7,
            Link = "someone",
            AllTypes = true,
            OrderId = "11",
            RefillId = "12",
            Insecure = true,
            Seed = 5,
            Faults = ["one-fault"],
            Variations = ["a-variation", "another"],
        };

        Write([
            new() { Run = RecordedRun.Of(settings with { Headers = [new("X-Gate", "let-me-pass")] }, Sample.Start) },
        ]);

        File.ReadAllText(Path).Should().NotContainAny("suspended-key", "main-account-key", "let-me-pass");
        Recording
            .Read(Path)
            .Run.Settings.Should()
            .BeEquivalentTo(
                settings with
                {
                    Keys = new Dictionary<Account, string>
                    {
                        [Account.Main] = "‹Panel.Key›",
                        [Account.Suspended] = "‹Panel.SuspendedKey›",
                    },
                }
            );
    }

    [TestCase("", "*is empty*give the exchanges.jsonl of a run*")]
    [TestCase("{\"run\":{\"form\":1", "*is empty*")]
    [TestCase("<html>\n", "*first line*no transcript*give the exchanges.jsonl*")]
    [TestCase("{\"number\":1,\"name\":\"services.list\"}\n", "*too old*")]
    [TestCase("{\"run\":{\"form\":2,\"targets\":[]}}\n{\"said\":1}\n", "*form 2*newer version*update*")]
    [TestCase("{\"run\":{\"form\":1}}\n", "*line 1*startedAt*")]
    public void What_cannot_be_checked_is_refused_with_what_to_do(string text, string message)
    {
        File.WriteAllText(Path, text);

        Refused().Should().Match(message).And.Contain($"'{Path}'");
    }

    [Test]
    public void A_file_that_is_not_there_is_refused() =>
        Refused().Should().Match($"there is no file '{Path}': give the exchanges.jsonl of a run");

    [Test]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(Path);

        Refused().Should().Match($"there is no file '{Path}'*");
    }

    [Test]
    public void Transcripts_of_several_runs_in_one_file_are_refused()
    {
        Write([new() { Run = Sample.Run }, .. Sample.Lines(), new() { Run = Sample.Run }]);

        Refused().Should().Contain("several runs");
    }

    private string Refused() =>
        ((Action)(() => Recording.Read(Path))).Should().Throw<InvalidDataException>().Which.Message;

    private bool IsUnnoticed()
    {
        try
        {
            return Recording.Read(Path).Changed is null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void Write(IReadOnlyList<TranscriptLine> lines)
    {
        using var transcript = new TranscriptFile(Path);
        foreach (var line in lines)
            transcript.Append(line);
    }
}
