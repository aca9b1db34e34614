using Conformance.Core.Reporting;
using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Core.Tests.Reporting;

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
        Exchange[] all = [.. Sample.Exchanges(), Sample.Exchange(6, "ÿþ") with { Response = Sample.Exchange(6).Response! with { Utf8 = false } }];

        Append(all);

        TranscriptFile.Read(Path).Should().BeEquivalentTo(all, o => o.WithStrictOrdering().Excluding(e => e.Reading));
    }

    [Test]
    public void What_a_kill_cut_off_is_left_out()
    {
        Append(Sample.Exchange(1), Sample.Exchange(2));
        var whole = File.ReadAllText(Path);

        File.WriteAllText(Path, whole[..^20]);

        TranscriptFile.Read(Path).Select(e => e.Number).Should().Equal(1);
    }

    [Test]
    public void Headers_and_fields_keep_their_order_and_their_duplicates()
    {
        Append(Sample.Exchange(1));

        File.ReadAllText(Path).Should().Contain("""[["Set-Cookie","a=1"],["Content-Type","application/json"],["Set-Cookie","b=2"]]""")
            .And.Contain("""["ids[]","2"],["ids[]","1"]""");
        TranscriptFile.Read(Path)[0].Request.Fields.Should().Equal(Sample.Exchange(1).Request.Fields);
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
        TranscriptFile.Read(Path)[0].Response!.Text.Should().Be(text);
    }

    [Test]
    public void Every_word_of_an_enum_reads_back()
    {
        var expectations = Enum.GetValues<Expectation>();
        var all = Enum.GetValues<Account>()
            .SelectMany(account => Enum.GetValues<BodyKind>().Select(body => (account, body)))
            .Zip(Enumerable.Range(1, 100), (kind, number) => Sample.Exchange(number) with
            {
                Expects = expectations[number % expectations.Length],
                Request = Sample.Exchange(number).Request with { Account = kind.account, Body = kind.body },
            })
            .ToArray();

        Append(all);

        TranscriptFile.Read(Path).Should().BeEquivalentTo(all, o => o.WithStrictOrdering().Excluding(e => e.Reading));
        File.ReadAllText(Path).Should().Contain("\"account\":\"low-funds\"").And.Contain("\"body\":\"query\"").And.Contain("\"expects\":\"refusal\"");
    }

    [Test]
    public void Lines_appended_at_once_stay_whole_and_are_read_in_the_order_of_sending()
    {
        using (var transcript = new TranscriptFile(Path))
            Parallel.For(1, 501, number => transcript.Append(Sample.Exchange(number, new string('x', number * 10))));

        TranscriptFile.Read(Path).Select(e => e.Number).Should().Equal(Enumerable.Range(1, 500));
    }

    [Test]
    public void A_line_is_in_the_file_before_the_next_is_said()
    {
        using var transcript = new TranscriptFile(Path);

        transcript.Append(Sample.Exchange(1));

        TranscriptFile.Read(Path).Should().ContainSingle();
    }

    [TestCase("{\"number\":2,", "*line 2*")]
    [TestCase("null", "*line 2*")]
    [TestCase("{\"number\":2}", "*line 2*name*")]
    public void A_line_that_is_no_exchange_is_named(string line, string message)
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

    private void Append(params Exchange[] exchanges)
    {
        using var transcript = new TranscriptFile(Path);
        foreach (var exchange in exchanges)
            transcript.Append(exchange);
    }
}
