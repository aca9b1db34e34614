using Conformance.Core.Configuration;
using Conformance.Core.Reports;

namespace Conformance.Core.Tests.Reports;

/// <summary>Where the user names no folder, each run has its own.</summary>
[Platform(Exclude = "Win", Reason = "Windows lets only some users make links.")]
public sealed class RunFoldersTests
{
    private const int Kept = 20;

    private readonly ManualTime time = new();
    private TemporaryFolder temporary;

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    private string Latest => temporary["latest"];

    [Test]
    public void Latest_leads_to_the_newest_and_the_one_before_is_kept()
    {
        var first = Run(seed: 1);
        var second = Run(seed: 2);

        SeedIn(Latest).Should().Be(2);
        (SeedIn(first), SeedIn(second)).Should().Be((1, 2));
        first.Should().NotBe(second);
    }

    [Test]
    public void A_run_that_did_not_start_leaves_the_last_report_where_it_is_and_latest_without_one()
    {
        var good = Run(seed: 1);
        var wrong = new SettingsException(["wrong"], Settings());

        Core.Runs.StartError.Explain(wrong).Should().Contain("wrong");

        SeedIn(good).Should().Be(1);
        File.Exists(Path.Combine(Latest, ReportFile.Name)).Should().BeFalse("it would pass for that run's");
    }

    [Test]
    public void Runs_at_once_have_a_folder_each()
    {
        using var first = Open();
        time.Pass(0.001);
        using var second = Open();

        first.FullName.Should().NotBe(second.FullName);
        Path.GetFileName(new DirectoryInfo(Latest).LinkTarget).Should().Be(Path.GetFileName(second.FullName));
    }

    [Test]
    public void The_newest_twenty_reports_are_kept()
    {
        var runs = Enumerable.Range(1, Kept + 3).Select(Run).ToList();

        runs.Where(Directory.Exists).Should().Equal(runs.TakeLast(Kept));
    }

    [Test]
    public void Runs_that_did_not_start_drive_none_out()
    {
        var good = Run(seed: 1);

        foreach (var _ in Enumerable.Range(1, Kept + 3))
            Open().Dispose();

        SeedIn(good).Should().Be(1);
        Directory.GetDirectories(temporary.Path, "*Z-*").Should().HaveCount(2);
    }

    [Test]
    public void What_a_person_put_beside_them_stays()
    {
        Directory.CreateDirectory(temporary["mine"]);
        Directory.CreateDirectory(temporary["2001-01-01"]);

        foreach (var seed in Enumerable.Range(1, Kept + 1))
            Run(seed);

        Directory.Exists(temporary["mine"]).Should().BeTrue();
        Directory.Exists(temporary["2001-01-01"]).Should().BeTrue();
    }

    [Test]
    public void A_folder_in_the_place_of_the_link_becomes_one_of_them()
    {
        using (var old = ReportFolder.Open(Latest))
            old.Write(Sample.Report() with { Seed = 7 });

        var newest = Run(seed: 8);

        var old7 = Directory.GetDirectories(temporary.Path, "*Z-*").Should().HaveCount(2).And.Subject.Except([newest]);
        SeedIn(old7.Single()).Should().Be(7);
        SeedIn(Latest).Should().Be(8);
    }

    [Test]
    public void A_folder_in_the_place_of_the_link_that_a_run_has_is_named()
    {
        using var other = ReportFolder.Open(Latest);

        var open = Open;

        open.Should().Throw<ReportFolderException>().WithMessage($"Another run*'{Latest}'*");
    }

    [Test]
    public void The_latest_transcript_can_be_replayed_into_a_folder_of_its_own()
    {
        using (var first = Open())
            first.Append(new() { Run = Sample.Run });
        time.Pass(1);
        var recording = Recording.Read(Path.Combine(Latest, "exchanges.jsonl"));

        using var replay = ReportFolder.Open(Settings(), time, recording);

        replay.FullName.Should().NotBe(Path.GetDirectoryName(recording.Path));
        File.ReadAllText(Path.Combine(Latest, "exchanges.jsonl")).Should().Be(File.ReadAllText(recording.Path));
    }

    /// <returns>The run's folder.</returns>
    private string Run(int seed)
    {
        using var folder = Open();
        folder.Write(Sample.Report() with { Seed = seed });
        return folder.FullName;
    }

    private ReportFolder Open()
    {
        time.Pass(1);
        return ReportFolder.Open(Settings(), time);
    }

    private Settings Settings() => new() { Reports = Latest, OwnFolder = true };

    private static int SeedIn(string folder) => ReportFile.Read(Path.Combine(folder, ReportFile.Name)).Seed;
}
