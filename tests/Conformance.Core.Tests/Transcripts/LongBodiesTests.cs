using System.Security.Cryptography;
using System.Text;
using Conformance.Core.Reports;
using Conformance.Core.Tests.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Transcripts;

/// <summary>
/// A long body is in a file of its own beside the transcript, and nobody who reads the transcript notices.
/// </summary>
public sealed class LongBodiesTests
{
    private static readonly string Long = "[" + new string('x', 40_000) + "é 你好 😀\r\n\u2028\u0000";

    private TemporaryFolder temporary;

    private string Path => temporary["saved.jsonl"];

    private string Bodies => temporary["bodies"];

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [TestCase("")]
    [TestCase("\uFEFF")]
    public void It_is_in_its_file_as_it_is_and_reads_back(string start)
    {
        var exchange = Sample.Exchange(1, start + Long);

        Write(exchange);

        var bytes = File.ReadAllBytes(Directory.GetFiles(Bodies).Should().ContainSingle().Subject);
        bytes.Should().Equal(Encoding.UTF8.GetBytes(start + Long));
        var line = File.ReadAllLines(Path)[1];
        line.Should().Contain($"\"textIn\":\"{NameOf(bytes)}\",\"utf8\":true}}").And.NotContain("\"text\"");
        line.Length.Should().BeLessThan(1000);
        Read().Should().ContainSingle().Which.Should().BeEquivalentTo(exchange, o => o.Excluding(e => e.ParsedBody));
        Recording.Read(Path).Changed.Should().BeNull();
    }

    [TestCase(32_768, false)]
    [TestCase(32_769, true)]
    public void It_is_one_that_a_line_has_no_room_for(int length, bool isLong)
    {
        var text = new string('x', length);

        Write(Sample.Exchange(1, text));

        Directory.Exists(Bodies).Should().Be(isLong);
        Read()[0].Response!.Text.Should().Be(text);
    }

    [Test]
    public void One_that_is_no_utf8_is_read_back_too()
    {
        var answer = Sample.Exchange(1).Response! with { Text = new string('ÿ', 40_000), Utf8 = false };

        Write(Sample.Exchange(1) with { Response = answer });

        Read()[0].Response.Should().BeEquivalentTo(answer);
    }

    [Test]
    public void Equal_ones_are_kept_once()
    {
        Write(Sample.Exchange(1, Long), Sample.Exchange(2, Long + "]"), Sample.Exchange(3, Long));

        Directory.GetFiles(Bodies).Should().HaveCount(2);
        Read().Select(e => e.Response!.Text).Should().Equal(Long, Long + "]", Long);
    }

    /// <summary>Of what is written, only so much stays in memory.</summary>
    [Test]
    public void Many_are_read_again_from_their_files()
    {
        var exchanges = Enumerable
            .Range(1, 10)
            .Select(number => Sample.Exchange(number, new string((char)('a' + number), 1 << 20)))
            .ToArray();

        Write(exchanges);

        exchanges.Should().OnlyContain(e => e.Response!.Text == new string((char)('a' + e.Number), 1 << 20));
        Read().Select(e => e.Response!.Text).Should().Equal(exchanges.Select(e => e.Response!.Text));
    }

    [Test]
    public void One_that_is_gone_when_it_is_to_be_read_again_leaves_things_open()
    {
        var exchanges = Enumerable
            .Range(1, 10)
            .Select(number => Sample.Exchange(number, new string((char)('a' + number), 1 << 20)))
            .ToArray();
        Write(exchanges);
        Directory.Delete(Bodies, recursive: true);

        var reading = () => exchanges[0].Response!.Text;

        reading
            .Should()
            .Throw<EnvironmentException>()
            .WithMessage("the answer in bodies/*.txt cannot be read again: *");
        exchanges[^1].Response!.Text.Should().HaveLength(1 << 20, "the last ones are still in memory");
    }

    [Test]
    public void It_is_there_before_its_line()
    {
        using var transcript = new TranscriptFile(Path);

        transcript.Append(new() { Exchange = Sample.Exchange(1, Long) });

        Read()[0].Response!.Text.Should().Be(Long);
    }

    [Test]
    public void What_a_kill_left_of_one_does_no_harm()
    {
        var path = System.IO.Path.Combine(temporary.Path, NameOf(Encoding.UTF8.GetBytes(Long)));
        Directory.CreateDirectory(Bodies);
        File.WriteAllText(path, "[x");
        File.WriteAllText(path + ".tmp", "[xx");

        Write(Sample.Exchange(1, Long));

        Recording.Read(Path).Changed.Should().BeNull();
        Directory.GetFiles(Bodies).Should().Equal(path);
    }

    [Test]
    public void A_missing_one_is_reported_with_what_to_do()
    {
        Write(Sample.Exchange(1), Sample.Exchange(2, Long));
        Directory.Delete(Bodies, recursive: true);

        Refused()
            .Should()
            .Match($"'{Path}', line 3: *bodies/*.txt, is missing: give the folder of the run as the run left it");
    }

    [Test]
    public void A_changed_one_is_reported_and_taken_as_it_is()
    {
        Write(Sample.Exchange(1, Long), Sample.Exchange(2, Long));
        var file = Directory.GetFiles(Bodies).Single();
        File.WriteAllText(file, "{}");

        var recording = Recording.Read(Path);

        recording
            .Changed.Should()
            .Be(
                $"bodies/{System.IO.Path.GetFileName(file)} was changed since its run wrote it: its SHA-256 "
                    + $"is {DigestOf("{}"u8.ToArray())}, and was its name"
            );
        recording.Lines.Select(line => line.Exchange?.Response!.Text).Should().Equal("{}", "{}", null);
    }

    [Test]
    public void Several_changed_ones_are_counted_beside_changed_lines()
    {
        Write(Sample.Exchange(1, Long), Sample.Exchange(2, Long + 1), Sample.Exchange(3, Long + 2));
        foreach (var file in Directory.GetFiles(Bodies))
            File.AppendAllText(file, "!");
        File.WriteAllText(Path, File.ReadAllText(Path).Replace("34.5", "35.5", StringComparison.Ordinal));

        Recording
            .Read(Path)
            .Changed.Should()
            .Match(
                "saved.jsonl was changed since its run wrote it: *; bodies/* was changed since its run "
                    + "wrote it: * (and 2 more)"
            );
    }

    [TestCase("\"../secret.txt\"")]
    [TestCase("\"/etc/passwd\"")]
    [TestCase("\"bodies/../secret.txt\"")]
    [TestCase("\"bodies/../<name>\"")]
    [TestCase("\"<name>.tmp\"")]
    [TestCase("\"<name>\\n\"")]
    [TestCase("\"<NAME>\"")]
    [TestCase("\"\"")]
    [TestCase("null")]
    [TestCase("[\"<name>\"]")]
    [TestCase("\"<name>\",\"text\":\"{}\"")]
    [TestCase("\"<name>\",\"textIn\":\"<name>\"")]
    public void What_no_run_writes_is_refused(string named)
    {
        File.WriteAllText(temporary["secret.txt"], "secret");
        Write(Sample.Exchange(1, Long));
        var name = NameOf(Encoding.UTF8.GetBytes(Long));
        var value = named
            .Replace("<name>", name, StringComparison.Ordinal)
            .Replace("<NAME>", name.ToUpperInvariant(), StringComparison.Ordinal);

        File.WriteAllText(Path, File.ReadAllText(Path).Replace($"\"{name}\"", value, StringComparison.Ordinal));

        Refused()
            .Should()
            .StartWith($"'{Path}', line 2: ")
            .And.NotContain("missing")
            .And.Contain("was changed since its run wrote it");
    }

    [Test]
    public void A_link_to_another_file_is_not_followed()
    {
        Write(Sample.Exchange(1, Long));
        var file = Directory.GetFiles(Bodies).Single();
        File.Move(file, temporary["elsewhere.txt"]);
        File.CreateSymbolicLink(file, temporary["elsewhere.txt"]);

        Refused().Should().Match("*bodies/*is no file that a run wrote*");
    }

    [Test]
    public void A_name_in_another_place_is_none()
    {
        File.WriteAllText(Path, """{"note":"\"textIn\"","textIn":"bodies/none.txt"}""" + "\n");

        TranscriptFile.Read(Path).Should().ContainSingle().Which.Note.Should().Be("\"textIn\"");
    }

    private static string NameOf(byte[] bytes) => $"bodies/{DigestOf(bytes)}.txt";

    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private IReadOnlyList<Exchange> Read() =>
        [.. TranscriptFile.Read(Path).Select(line => line.Exchange).OfType<Exchange>()];

    private string Refused() =>
        ((Action)(() => Recording.Read(Path))).Should().Throw<InvalidDataException>().Which.Message;

    private void Write(params Exchange[] exchanges)
    {
        using var transcript = new TranscriptFile(Path);
        transcript.Append(new() { Run = Sample.Run });
        foreach (var exchange in exchanges)
            transcript.Append(new() { Exchange = exchange });
        transcript.Append(new() { End = new RunEnd() });
    }
}
