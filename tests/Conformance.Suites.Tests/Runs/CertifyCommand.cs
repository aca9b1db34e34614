using System.Diagnostics;

namespace Conformance.Suites.Tests.Runs;

/// <summary>
/// Runs the suites as a user does: <c>dotnet test</c> in a process of its own, with settings in the environment. What
/// does not depend on the process is learned by <see cref="Certify"/> in a third to a half of the time.
/// </summary>
internal sealed class CertifyCommand : IDisposable
{
    private readonly Dictionary<string, string> environment = [];

    private readonly List<string> arguments;
    private bool needsProcess;
    private (int Columns, string Seen)? terminal;

    public CertifyCommand()
        : this("src/Conformance.Suites", "--no-build", "-c", Configuration) { }

    private CertifyCommand(params string[] suites) => arguments = ["test", .. suites];

    public string Reports { get; } = Directory.CreateTempSubdirectory("conformance-").FullName;

    public static string Configuration => Built.Parent!.Name;

    private static string Framework => Built.Name;

    private static DirectoryInfo Built => new(AppContext.BaseDirectory);

    /// <summary>Without MSBuild, which takes a second of each run: for what is run many times.</summary>
    public static CertifyCommand Quick() => Of(Path.Join(BuiltSuites, "Conformance.Suites.dll"));

    /// <summary>The same of other suites.</summary>
    public static CertifyCommand Of(string suites) => new(suites, "-s", "runsettings/reference.runsettings");

    /// <summary>
    /// Builds the suites first, as a user does, but into another folder: a build that is killed leaves half of its
    /// files. The build's own processes end with it, or ten seconds later where it was killed while it started them.
    /// </summary>
    public static CertifyCommand Building(string artifacts) =>
        new CertifyCommand("src/Conformance.Suites", "-c", Configuration, "-p:RunAnalyzers=false")
            .Passing("--artifacts-path", artifacts)
            .With("UseSharedCompilation", false)
            .With("MSBUILDNODECONNECTIONTIMEOUT", 10_000);

    /// <summary>The folder of the suites as they were built.</summary>
    public static string BuiltSuites =>
        Path.Join(Repository.Folder, "src/Conformance.Suites/bin", Configuration, Framework);

    public CertifyCommand With(string setting, object value)
    {
        environment[setting] = value.ToString()!;
        needsProcess |= !IsSetting(setting);
        return this;
    }

    public CertifyCommand Passing(params string[] more)
    {
        arguments.AddRange(more);
        needsProcess = true;
        return this;
    }

    /// <summary>Certifies a panel at a URL with all demo accounts.</summary>
    public CertifyCommand At(Uri panel) =>
        With("PANEL_URL", panel)
            .With("PANEL_KEY", "demo-funded-key")
            .With("PANEL_OTHER_KEY", "demo-other-key")
            .With("PANEL_UNFUNDED_KEY", "demo-unfunded-key")
            .With("PANEL_LOW_FUNDS_KEY", "demo-low-funds-key")
            .With("PANEL_SUSPENDED_KEY", "demo-suspended-key")
            .With("PANEL_SERVICE_ID", 1)
            .With("PANEL_LINK", "https://example.com/post");

    /// <summary>
    /// Waits seconds for what a panel may take its time for otherwise, and not at all for a minute with room for more
    /// requests.
    /// </summary>
    public CertifyCommand WithShortBounds() =>
        With("PANEL_TIMEOUT", 9)
            .With("PANEL_FIRST_BYTE_TIMEOUT", 4)
            .With("PANEL_IDLE_TIMEOUT", 5)
            .With("PANEL_RUN_TIMEOUT", 90)
            .With("PANEL_REQUESTS_PER_MINUTE", 0);

    /// <summary>
    /// Runs the suites in this process: the exit code is what <c>dotnet test</c> would make of the result, and the
    /// memory is not measured. Allure's one to three thousand files are left to the runs in processes of their own.
    /// </summary>
    public Task<Ended> Certify()
    {
        if (needsProcess)
            throw new InvalidOperationException("Only settings mean anything to a run in this process.");
        var settings = environment.Where(e => IsSetting(e.Key)).ToDictionary(e => Parameter(e.Key), e => e.Value);
        settings.TryAdd("Panel.Allure", "false");
        settings.TryAdd("Panel.Reports", Reports);
        return Task.Factory.StartNew(
            () =>
            {
                var (isSuccess, output) = InProcessRun.Run(settings);
                return new Ended(isSuccess ? 0 : 1, output, Reports, PeakMegabytes: null);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    /// <summary>Runs it at a terminal of so many columns, and writes all that is seen there to a file.</summary>
    public CertifyCommand AtTerminal(int columns, string seen)
    {
        terminal = (columns, seen);
        needsProcess = true;
        return this;
    }

    public async Task<Ended> Run()
    {
        using var begun = Begin();
        return await begun.End();
    }

    public RunningProcess Begin()
    {
        var (program, passed) = terminal is { } at ? OnTerminal(at.Columns, at.Seen) : ("dotnet", arguments);
        var start = new ProcessStartInfo(program, passed)
        {
            WorkingDirectory = Repository.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(UserVariables.Include).ToList())
            start.Environment.Remove(name);
        start.Environment["PANEL_REPORTS"] = Reports;
        start.Environment["PANEL_LEDGER"] = TestLedger.Folder;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new RunningProcess(start, Reports);
    }

    public void Dispose() => Directory.Delete(Reports, recursive: true);

    private (string Program, List<string> Arguments) OnTerminal(int columns, string seen)
    {
        var typed = string.Join(' ', arguments.Select(argument => $"'{argument}'"));
        return ("script", ["-qefc", $"stty rows 40 columns {columns}; exec dotnet {typed}", seen]);
    }

    private static bool IsSetting(string variable) => variable.StartsWith("PANEL_", StringComparison.Ordinal);

    /// <summary>The parameter of the same meaning: <c>Panel.MaxSpend</c> for <c>PANEL_MAX_SPEND</c>.</summary>
    private static string Parameter(string variable) =>
        "Panel." + string.Concat(variable.Split('_').Skip(1).Select(word => word[0] + word[1..].ToLowerInvariant()));
}
