using Conformance.Core.Reporting;

namespace Conformance.InProcess;

/// <summary>
/// Certifies in this process, one run after another, with suites and a runner of its own, so that several workers do not read
/// each other's settings. What a run says on the console of this process is the caller's to silence.
/// </summary>
public sealed class Worker : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("certify-").FullName;
    private readonly Func<IReadOnlyDictionary<string, string>, string> run = new Surroundings().Run;

    /// <summary>Where the last run left its report.</summary>
    public string Reports => Path.Combine(folder, "report");

    /// <param name="parameters">The run's parameters by name, such as <c>Panel.Url</c>, but for <c>Panel.Reports</c>.</param>
    /// <returns>The report.</returns>
    /// <exception cref="InvalidOperationException">The run left none; the message has what NUnit said.</exception>
    public ConformanceReport Certify(IReadOnlyDictionary<string, string> parameters)
    {
        if (Directory.Exists(Reports))
            Directory.Delete(Reports, recursive: true);
        var said = run(new Dictionary<string, string>(parameters) { ["Panel.Reports"] = Reports });
        var report = Path.Combine(Reports, "conformance.json");
        return File.Exists(report) ? ReportFile.Read(report) : throw new InvalidOperationException(said);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
