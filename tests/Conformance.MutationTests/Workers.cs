using System.Collections.Concurrent;
using Conformance.Core.Reporting;
using Conformance.InProcess;

namespace Conformance.MutationTests;

/// <summary>As many workers as the machine has cores, kept for all tests.</summary>
[SetUpFixture]
public sealed class Workers
{
    private static readonly ConcurrentBag<Worker> Idle = [];
    private static readonly (string, string) Quiet = ("Panel.Allure", "false");
    private TextWriter? error;

    /// <summary>Certifies the embedded panel.</summary>
    public static ConformanceReport Certify(string dialect, params IEnumerable<(string Name, string Value)> parameters) => With(worker => Certify(worker, dialect, parameters));

    /// <summary>The transcript of a run against the embedded panel.</summary>
    public static string Record(string dialect) => With(worker =>
    {
        Certify(worker, dialect);
        return File.ReadAllText(Path.Combine(worker.Reports, TranscriptFile.Name));
    });

    /// <summary>Judges a transcript.</summary>
    public static ConformanceReport Judge(string transcript) => With(worker =>
    {
        var file = Path.Combine(worker.Folder, TranscriptFile.Name);
        File.WriteAllText(file, transcript);
        return worker.Certify(Quiet, ("Panel.Replay", file));
    });

    private static ConformanceReport Certify(Worker worker, string dialect, params IEnumerable<(string Name, string Value)> parameters) =>
        worker.Certify([Quiet, ("Panel.Seed", "1"), ("Panel.Dialect", dialect), .. parameters]);

    private static T With<T>(Func<Worker, T> work)
    {
        var worker = Idle.TryTake(out var idle) ? idle : new Worker();
        try
        {
            return work(worker);
        }
        finally
        {
            Idle.Add(worker);
        }
    }

    /// <summary>Thousands of closing tables would hide what the tests say.</summary>
    [OneTimeSetUp]
    public void Silence()
    {
        error = Console.Error;
        Console.SetError(TextWriter.Null);
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        Console.SetError(error!);
        foreach (var worker in Idle)
            worker.Dispose();
    }
}
