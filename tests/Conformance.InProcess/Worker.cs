using Conformance.Core.Reports;

namespace Conformance.InProcess;

/// <summary>
/// Certifies in this process, one run after another, with suites and a runner of its own, so that several workers do not read
/// each other's settings.
/// </summary>
public sealed class Worker : IDisposable
{
    private readonly Func<IReadOnlyDictionary<string, string>, (bool Failed, string Said)> run = new Surroundings().Run;

    static Worker()
    {
        foreach (
            var variable in Environment
                .GetEnvironmentVariables()
                .Keys.Cast<string>()
                .Where(UserVariables.Include)
                .ToList()
        )
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    /// <summary>A folder of its own, removed with it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("certify-").FullName;

    /// <summary>Where the last certification left its report.</summary>
    public string Reports => Path.Combine(Folder, "report");

    /// <param name="parameters">The run's parameters by name, such as <c>Panel.Url</c>.</param>
    /// <returns>Whether the run failed, so that <c>dotnet test</c> would exit with 1, and what it and its runner say of it.</returns>
    public (bool Failed, string Said) Run(IReadOnlyDictionary<string, string> parameters) => run(parameters);

    /// <param name="parameters">The run's parameters by name, but for <c>Panel.Reports</c>; of several values the last counts.</param>
    /// <returns>The report.</returns>
    /// <exception cref="InvalidOperationException">The run left none; the message has what was said of it.</exception>
    public ConformanceReport Certify(params IEnumerable<(string Name, string Value)> parameters)
    {
        if (Directory.Exists(Reports))
            Directory.Delete(Reports, recursive: true);
        var given = new Dictionary<string, string> { ["Panel.Reports"] = Reports };
        foreach (var (name, value) in parameters)
            given[name] = value;
        var (_, said) = Run(given);
        var report = Path.Combine(Reports, ReportFile.Name);
        return File.Exists(report) ? ReportFile.Read(report) : throw new InvalidOperationException(said);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
