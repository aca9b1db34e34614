using Conformance.Core.Reports;
using Conformance.Core.Transcripts;
using Conformance.InProcess;

namespace Conformance.MutationTests;

/// <summary>The workers of all tests.</summary>
[SetUpFixture]
public sealed class Workers
{
    private static readonly WorkerPool Pool = new();
    private static readonly (string, string)[] Quiet = [("Panel.Allure", "false"), ("Panel.Page", "false")];

    /// <summary>Certifies the embedded panel.</summary>
    public static ConformanceReport Certify(
        string dialect,
        params IEnumerable<(string Name, string Value)> parameters
    ) => Pool.With(worker => Certify(worker, dialect, parameters));

    /// <summary>The transcript of a run against the embedded panel.</summary>
    public static string Record(string dialect) =>
        Pool.With(worker =>
        {
            Certify(worker, dialect);
            return File.ReadAllText(Path.Combine(worker.Reports, TranscriptFile.Name));
        });

    /// <summary>Judges a transcript.</summary>
    public static ConformanceReport Judge(string transcript) =>
        Pool.With(worker =>
        {
            var file = Path.Combine(worker.Folder, TranscriptFile.Name);
            File.WriteAllText(file, transcript);
            return worker.Certify([.. Quiet, ("Panel.Replay", file)]);
        });

    [OneTimeTearDown]
    public void Dispose() => Pool.Dispose();

    private static ConformanceReport Certify(
        Worker worker,
        string dialect,
        params IEnumerable<(string Name, string Value)> parameters
    ) => worker.Certify([.. Quiet, ("Panel.Seed", "1"), ("Panel.Dialect", dialect), .. parameters]);
}
