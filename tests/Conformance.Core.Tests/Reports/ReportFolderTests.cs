using Conformance.Core.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Reports;

public sealed class ReportFolderTests
{
    private static readonly string Long = new('x', 40_000);

    private TemporaryFolder temporary;

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void It_is_created_with_the_folders_above_it()
    {
        using var folder = ReportFolder.Open(temporary["a/b/c"]);

        Directory.Exists(temporary["a/b/c"]).Should().BeTrue();
        folder.FullName.Should().Be(Path.GetFullPath(temporary["a/b/c"]));
    }

    [Test]
    public void A_second_run_is_refused_with_what_to_do()
    {
        using var first = ReportFolder.Open(temporary.Path);
        first.Write(Sample.Report());

        var second = () => ReportFolder.Open(temporary.Path);

        second.Should().Throw<ReportFolderException>().WithMessage($"Another run*'{temporary.Path}'*Panel.Reports*");
        File.Exists(temporary["conformance.json"])
            .Should()
            .BeTrue("the refused run must not touch the first one's report");
    }

    [Test]
    public void It_is_free_again_once_disposed()
    {
        ReportFolder.Open(temporary.Path).Dispose();

        var again = () => ReportFolder.Open(temporary.Path).Dispose();

        again.Should().NotThrow();
    }

    [Test]
    public void A_lock_file_that_a_killed_run_left_does_not_block()
    {
        File.WriteAllText(temporary[".lock"], "");

        var open = () => ReportFolder.Open(temporary.Path).Dispose();

        open.Should().NotThrow();
    }

    [Test]
    public void A_folder_that_cannot_be_created_is_named()
    {
        File.WriteAllText(temporary["file"], "");

        var open = () => ReportFolder.Open(temporary["file/reports"]);

        open.Should().Throw<ReportFolderException>().WithMessage($"*'{temporary["file/reports"]}'*Set Panel.Reports*");
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_named_and_not_held()
    {
        Directory.CreateDirectory(temporary["exchanges.jsonl"]);
        var open = () => ReportFolder.Open(temporary.Path);
        open.Should().Throw<ReportFolderException>().WithMessage("The report cannot be written*");

        Directory.Delete(temporary["exchanges.jsonl"]);

        open.Should().NotThrow().Subject.Dispose();
    }

    [Test]
    public void What_a_former_run_left_is_kept_beside_the_next_one_s()
    {
        using (var former = ReportFolder.Open(temporary.Path))
        {
            former.Write(Sample.Report());
            former.Append(new() { Exchange = Sample.Exchange(1) });
            var context = Sample.Context(temporary.Path);
            foreach (var format in ReportFormats.All.Where(format => format.IsWanted(context)))
                format.Write(context);
        }

        Left().Should().Contain(["badge.svg", "summary.md", "junit.xml", "index.html", "allure-results"]);

        using var folder = ReportFolder.Open(temporary.Path);

        Left().Should().BeEquivalentTo(".lock", "exchanges.jsonl", "previous");
        TranscriptFile.Read(temporary["exchanges.jsonl"]).Should().BeEmpty();
        Directory
            .EnumerateFileSystemEntries(temporary["previous"])
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo(
                "conformance.json",
                "exchanges.jsonl",
                "badge.svg",
                "summary.md",
                "junit.xml",
                "index.html",
                "allure-results"
            );
        Directory.GetFiles(temporary["previous/allure-results"], "*-result.json").Should().NotBeEmpty();
    }

    [Test]
    public void Runs_that_did_not_start_take_nothing_from_the_one_that_is_kept()
    {
        using (var former = ReportFolder.Open(temporary.Path))
            former.Write(Sample.Report() with { Seed = 17 });

        ReportFolder.Open(temporary.Path).Dispose();
        ReportFolder.Open(temporary.Path).Dispose();

        ReportFile.Read(temporary["previous/conformance.json"]).Seed.Should().Be(17);
        File.Exists(temporary["conformance.json"]).Should().BeFalse("it would pass for the report of the last run");
    }

    [Test]
    public void Of_two_former_runs_the_later_one_is_kept()
    {
        foreach (var seed in new[] { 17, 18 })
        {
            using var former = ReportFolder.Open(temporary.Path);
            former.Write(Sample.Report() with { Seed = seed });
        }

        ReportFolder.Open(temporary.Path).Dispose();

        ReportFile.Read(temporary["previous/conformance.json"]).Seed.Should().Be(18);
    }

    [Test]
    public void What_is_not_of_a_run_stays()
    {
        string[] theirs =
        [
            "notes.txt",
            "page.html",
            "allure-results/categories.json",
            "allure-results/history/history.json",
        ];
        Directory.CreateDirectory(temporary["allure-results/history"]);
        foreach (var file in theirs)
            File.WriteAllText(temporary[file], "theirs");

        ReportFolder.Open(temporary.Path).Dispose();

        theirs.Should().OnlyContain(file => File.Exists(temporary[file]));
    }

    [Test]
    public void Long_bodies_of_a_former_run_are_moved_and_their_folder_with_them()
    {
        Record(temporary.Path);
        Directory.GetFiles(temporary["bodies"]).Should().ContainSingle();
        File.WriteAllText(Directory.GetFiles(temporary["bodies"])[0] + ".tmp", "what a kill left");

        ReportFolder.Open(temporary.Path).Dispose();

        Directory.Exists(temporary["bodies"]).Should().BeFalse();
        Directory.GetFiles(temporary["previous/bodies"], "*.txt").Should().ContainSingle();
    }

    [Test]
    public void What_a_user_put_beside_long_bodies_stays()
    {
        Record(temporary.Path);
        string[] theirs = ["notes.txt", "0123.txt", new string('a', 64) + ".json"];
        foreach (var file in theirs)
            File.WriteAllText(Path.Combine(temporary["bodies"], file), "theirs");

        ReportFolder.Open(temporary.Path).Dispose();

        Directory.GetFiles(temporary["bodies"]).Select(Path.GetFileName).Should().BeEquivalentTo(theirs);
    }

    [Test]
    public void A_file_where_long_bodies_need_a_folder_is_reported_before_anything_is_sent()
    {
        File.WriteAllText(temporary["bodies"], "theirs");

        var open = () => ReportFolder.Open(temporary.Path);

        open.Should().Throw<ReportFolderException>().WithMessage("*bodies*Set Panel.Reports*");
    }

    [Test]
    public void A_copy_of_a_transcript_can_be_copied_again()
    {
        Record(temporary["first"]);

        ReportFolder.Open(temporary["second"], Recording.Read(temporary["first/exchanges.jsonl"])).Dispose();
        Directory.Delete(temporary["first"], recursive: true);
        ReportFolder.Open(temporary["third"], Recording.Read(temporary["second/exchanges.jsonl"])).Dispose();

        TranscriptFile.Read(temporary["third/exchanges.jsonl"])[1].Exchange!.Response!.Text.Should().Be(Long);
    }

    [Test]
    public void A_transcript_that_is_to_replace_itself_is_not_lost()
    {
        Record(temporary["first"]);
        Directory.CreateSymbolicLink(temporary["same"], temporary["first"]);
        var recording = Recording.Read(temporary["same/exchanges.jsonl"]);

        var open = () => ReportFolder.Open(temporary["first"], recording);

        open.Should().Throw<ReportFolderException>();
        Recording
            .Read(recording.Path)
            .Should()
            .BeEquivalentTo(recording, o => o.Excluding(member => member.Name == "Reading"));
    }

    [Test]
    public void A_report_replaces_the_last_one_and_leaves_nothing_beside_it()
    {
        using var folder = ReportFolder.Open(temporary.Path);
        folder.Write(Sample.Report() with { Reasons = [.. Enumerable.Repeat("a long reason", 1000)] });

        folder.Write(Sample.Report());

        ReportFile.Read(temporary["conformance.json"]).Should().BeEquivalentTo(Sample.Report());
        Directory
            .EnumerateFiles(temporary.Path)
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo(".lock", "conformance.json", "exchanges.jsonl");
    }

    [Test]
    public async Task Whoever_reads_while_reports_are_written_never_sees_half_of_one()
    {
        using var folder = ReportFolder.Open(temporary.Path);
        folder.Write(Sample.Report());

        var writing = Task.Run(() => Parallel.For(0, 200, seed => folder.Write(Sample.Report() with { Seed = seed })));
        var seen = 0;
        do
        {
            ReportFile.Read(temporary["conformance.json"]).Results.Should().HaveCount(6);
            seen++;
        } while (!writing.IsCompleted);
        await writing;

        seen.Should().BePositive();
    }

    /// <summary>The names of what lies in the folder.</summary>
    private IEnumerable<string?> Left() =>
        Directory.EnumerateFileSystemEntries(temporary.Path).Select(Path.GetFileName);

    /// <summary>Leaves a transcript with a long body.</summary>
    private static void Record(string path)
    {
        using var folder = ReportFolder.Open(path);
        folder.Append(new() { Run = Sample.Run });
        folder.Append(new() { Exchange = Sample.Exchange(1, Long) });
    }
}
