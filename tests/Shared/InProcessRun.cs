using Conformance.Core;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Runs;

namespace Conformance.Tests;

/// <summary>
/// Certifies in this process, with settings as users give them, and leaves the report in a folder that is removed with
/// it. Any number of them can run at once.
/// </summary>
public sealed class InProcessRun : IDisposable
{
    private static readonly Lazy<Contract> Loaded = new(Contract.LoadEmbedded);

    /// <summary>The contract, which all runs share.</summary>
    public static Contract Contract => Loaded.Value;

    /// <summary>A folder of its own.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("certify-").FullName;

    /// <summary>Where the last run left its report.</summary>
    public string Reports => Path.Combine(Folder, "report");

    /// <summary>Runs a certification.</summary>
    /// <param name="parameters">Settings by name, such as <c>Panel.Url</c>.</param>
    /// <returns>Whether <c>dotnet test</c> would exit with 0, and what the run wrote for a person.</returns>
    public static (bool IsSuccess, string Output) Run(IReadOnlyDictionary<string, string> parameters)
    {
        using var written = new StringWriter();
        using var output = TextWriter.Synchronized(written);
        try
        {
            var ledger = new Dictionary<string, string> { ["Panel.Ledger"] = TestLedger.Folder };
            var settings = Certification.ReadSettings(
                [SettingsSource.Parameters(parameters), SettingsSource.Parameters(ledger)],
                Contract,
                Repository.Folder
            );
            var run = Certification.RunAsync(settings, Contract, new ConsoleObserver(output));
            var result = run.GetAwaiter().GetResult();
            output.WriteLine(result);
            return (result.IsSuccess, written.ToString());
        }
        catch (Exception e)
        {
            output.WriteLine(StartError.Explain(e));
            return (false, written.ToString());
        }
    }

    /// <summary>Runs a certification and reads its report.</summary>
    /// <param name="parameters">Settings by name, but for <c>Panel.Reports</c>; of several values the last
    /// counts.</param>
    /// <exception cref="InvalidOperationException">The run left no report; the message has what it wrote.</exception>
    public ConformanceReport Certify(params IEnumerable<(string Name, string Value)> parameters)
    {
        if (Directory.Exists(Reports))
            Directory.Delete(Reports, recursive: true);
        var given = new Dictionary<string, string> { ["Panel.Reports"] = Reports };
        foreach (var (name, value) in parameters)
            given[name] = value;
        var (_, output) = Run(given);
        var report = Path.Combine(Reports, ReportFile.Name);
        return File.Exists(report) ? ReportFile.Read(report) : throw new InvalidOperationException(output);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
