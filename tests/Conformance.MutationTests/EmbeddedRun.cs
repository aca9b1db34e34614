using System.Globalization;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.MutationTests;

/// <summary>Certifies the embedded panel without the pages for people.</summary>
internal static class EmbeddedRun
{
    private static readonly (string, string)[] Quiet = [("Panel.Allure", "false"), ("Panel.Page", "false")];

    /// <summary>The report of a run.</summary>
    public static ConformanceReport Certify(string dialect, params IEnumerable<(string Name, string Value)> parameters)
    {
        using var run = new InProcessRun();
        return Certify(run, dialect, parameters);
    }

    /// <summary>The transcript of a run.</summary>
    public static string Record(string dialect)
    {
        using var run = new InProcessRun();
        Certify(run, dialect);
        return File.ReadAllText(Path.Combine(run.Reports, TranscriptFile.Name));
    }

    /// <summary>The report of a replay.</summary>
    public static ConformanceReport Replay(string transcript)
    {
        using var run = new InProcessRun();
        var file = Path.Combine(run.Folder, TranscriptFile.Name);
        File.WriteAllText(file, transcript);
        return run.Certify([.. Quiet, ("Panel.Replay", file)]);
    }

    private static ConformanceReport Certify(
        InProcessRun run,
        string dialect,
        params IEnumerable<(string Name, string Value)> parameters
    ) =>
        run.Certify([
            .. Quiet,
            ("Panel.Seed", Measured.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Panel.Dialect", dialect),
            .. parameters,
        ]);
}
