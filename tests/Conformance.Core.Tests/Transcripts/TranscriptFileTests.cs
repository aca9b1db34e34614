using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Tests.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Transcripts;

public sealed class TranscriptFileTests
{
    private TemporaryFolder temporary;

    private string Path => temporary[TranscriptFile.Name];

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void What_was_appended_is_read_back()
    {
        Exchange[] all =
        [
            .. Sample.Exchanges(),
            Sample.Exchange(6, "ÿþ") with
            {
                Response = Sample.Exchange(6).Response! with { Utf8 = false },
            },
        ];

        Append(all);

        Exchanges().Should().BeEquivalentTo(all, o => o.WithStrictOrdering().Excluding(e => e.ParsedBody));
    }

    [Test]
    public void A_line_of_every_kind_is_read_back()
    {
        TranscriptLine[] all = [new() { Run = Sample.Run }, .. Sample.Lines()];

        Append(all);

        var read = TranscriptFile.Read(Path);
        read[^1].Sha256.Should().MatchRegex("^[0-9a-f]{64}$");
        read.SkipLast(1)
            .Should()
            .BeEquivalentTo(all, o => o.WithStrictOrdering().Excluding(line => line.Exchange!.ParsedBody));
    }

    [TestCaseSource(nameof(Answers))]
    public void An_answer_reads_back_to_the_same_reading(Response answer, TransportFailure? trouble)
    {
        var exchange = Sample.Exchange(1) with
        {
            Response = answer,
            RecordedFailure = trouble,
            StartedAt = Sample.Start.AddTicks(1234567),
            Milliseconds = 0.1 + 0.2,
        };

        Append(exchange);

        var read = Exchanges().Single();
        (
            read.ParsedBody.Json?.GetRawText(),
            read.ParsedBody.ParseError,
            read.ParsedBody.Status,
            read.ParsedBody.IsRefusal,
            read.ParsedBody.ErrorText
        )
            .Should()
            .Be(
                (
                    exchange.ParsedBody.Json?.GetRawText(),
                    exchange.ParsedBody.ParseError,
                    exchange.ParsedBody.Status,
                    exchange.ParsedBody.IsRefusal,
                    exchange.ParsedBody.ErrorText
                )
            );
        (
            read.TransportFailure,
            read.StartedAt,
            read.Milliseconds,
            read.Response!.Utf8,
            read.Response.Text,
            read.Response.RetryAfter
        )
            .Should()
            .Be(
                (
                    exchange.TransportFailure,
                    exchange.StartedAt,
                    exchange.Milliseconds,
                    answer.Utf8,
                    answer.Text,
                    answer.RetryAfter
                )
            );
    }

    [Test]
    public void What_a_kill_cut_off_is_left_out()
    {
        Append(Sample.Exchange(1), Sample.Exchange(2));
        var whole = File.ReadAllText(Path);

        File.WriteAllText(Path, whole[..^20]);

        Exchanges().Select(e => e.Number).Should().Equal(1);
    }

    [Test]
    public void Headers_and_fields_keep_their_order_and_their_duplicates()
    {
        Append(Sample.Exchange(1));

        File.ReadAllText(Path)
            .Should()
            .Contain("""[["Set-Cookie","a=1"],["Content-Type","application/json"],["Set-Cookie","b=2"]]""")
            .And.Contain("""["ids[]","2"],["ids[]","1"]""");
        Exchanges()[0].Request.Fields.Should().Equal(Sample.Exchange(1).Request.Fields);
    }

    [TestCase("line\u2028and\u2029paragraph", @"line\u2028and\u2029paragraph")]
    [TestCase("\u0000\u001b[31m\u007f\u009b", @"\u0000\u001B[31m\u007F\u009B")]
    [TestCase("\ufeff{}\r\n", @"\uFEFF{}\r\n")]
    [TestCase("<b>é 你好 ‹x› & 'y'</b>", "<b>é 你好 ‹x› & 'y'</b>")]
    [TestCase("😀", @"\uD83D\uDE00")]
    public void Text_is_one_line_that_reads_back_exactly(string text, string written)
    {
        Append(Sample.Exchange(1, text));

        File.ReadAllText(Path).Should().Contain($"\"text\":\"{written}\"");
        File.ReadAllLines(Path).Should().ContainSingle();
        Exchanges()[0].Response!.Text.Should().Be(text);
    }

    [Test]
    public void Every_word_of_an_enum_reads_back()
    {
        var expectations = Enum.GetValues<Expectation>();
        var all = Enum.GetValues<Account>()
            .SelectMany(account => Enum.GetValues<BodyKind>().Select(body => (account, body)))
            .Zip(
                Enumerable.Range(1, 100),
                (kind, number) =>
                    Sample.Exchange(number) with
                    {
                        Expects = expectations[number % expectations.Length],
                        Request = Sample.Exchange(number).Request with { Account = kind.account, Body = kind.body },
                    }
            )
            .ToArray();

        Append(all);

        Exchanges().Should().BeEquivalentTo(all, o => o.WithStrictOrdering().Excluding(e => e.ParsedBody));
        File.ReadAllText(Path)
            .Should()
            .Contain("\"account\":\"low-funds\"")
            .And.Contain("\"body\":\"query\"")
            .And.Contain("\"expects\":\"refusal\"");
    }

    [Test]
    public void Lines_appended_at_once_stay_whole()
    {
        using (var transcript = new TranscriptFile(Path))
        {
            Parallel.For(
                1,
                501,
                number => transcript.Append(new() { Exchange = Sample.Exchange(number, new string('x', number * 10)) })
            );
        }

        Exchanges().Select(e => e.Number).Should().BeEquivalentTo(Enumerable.Range(1, 500));
    }

    [Test]
    public void A_line_is_in_the_file_before_the_next_is_added()
    {
        using var transcript = new TranscriptFile(Path);

        transcript.Append(new() { Note = "One." });

        TranscriptFile.Read(Path).Should().ContainSingle();
    }

    [TestCase("{\"number\":2,", "*line 2*")]
    [TestCase("null", "*line 2*")]
    [TestCase("{\"exchange\":{\"number\":2}}", "*line 2*name*")]
    [TestCase("{\"number\":2}", "*line 2*none or several*")]
    [TestCase("{\"note\":\"One.\",\"end\":{}}", "*line 2*none or several*")]
    public void A_line_that_is_none_of_a_transcripts_is_named(string line, string message)
    {
        Append(Sample.Exchange(1));
        File.AppendAllText(Path, line + "\n");

        var read = () => TranscriptFile.Read(Path);

        read.Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Test]
    public void A_pair_that_is_none_is_refused()
    {
        Append(Sample.Exchange(1));
        File.WriteAllText(Path, File.ReadAllText(Path).Replace("\"a=1\"", "null", StringComparison.Ordinal));

        var read = () => TranscriptFile.Read(Path);

        read.Should().Throw<InvalidDataException>().WithMessage("*line 1*name and its value*");
    }

    private static IEnumerable<TestCaseData> Answers()
    {
        var plain = Sample.Exchange(1).Response!;
        yield return new TestCaseData(
            plain with
            {
                Text = """{"error":"lone \ud800","n":1.10}""",
                Status = 422,
            },
            null
        ).SetArgDisplayNames("a lone surrogate, escaped");
        yield return new TestCaseData(plain with { Text = "\uFEFF{}" }, null).SetArgDisplayNames("a byte order mark");
        yield return new TestCaseData(plain with { Text = "ÿþ{}", Utf8 = false }, null).SetArgDisplayNames("no UTF-8");
        yield return new TestCaseData(plain with { Text = "[1,\n2" }, null).SetArgDisplayNames("no JSON");
        yield return new TestCaseData(plain with { Text = "" }, null).SetArgDisplayNames("nothing");
        yield return new TestCaseData(
            plain with
            {
                Text = new string('[', 300) + new string(']', 300),
            },
            null
        ).SetArgDisplayNames("JSON as deep as a bound may allow");
        yield return new TestCaseData(
            plain with
            {
                Text = new string('[', 600) + new string(']', 600),
            },
            null
        ).SetArgDisplayNames("JSON that is too deep to be read");
        yield return new TestCaseData(
            plain,
            new TransportFailure(
                TransportFailureKind.BoundExceeded,
                "the answer is nested deeper than 64 (Panel.MaxDepth)"
            )
        ).SetArgDisplayNames("one beyond a bound");
        yield return new TestCaseData(
            plain with
            {
                Status = 503,
                Text = "<html>",
                Headers = [new("Retry-After", "7")],
            },
            null
        ).SetArgDisplayNames("a gateway's");
    }

    private IReadOnlyList<Exchange> Exchanges() =>
        [.. TranscriptFile.Read(Path).Select(line => line.Exchange).OfType<Exchange>()];

    private void Append(params Exchange[] exchanges) =>
        Append([.. exchanges.Select(exchange => new TranscriptLine { Exchange = exchange })]);

    private void Append(params TranscriptLine[] lines)
    {
        using var transcript = new TranscriptFile(Path);
        foreach (var line in lines)
            transcript.Append(line);
    }
}
