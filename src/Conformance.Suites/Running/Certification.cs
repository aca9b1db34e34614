using System.Collections;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Schemas;
using Conformance.Suites.Running;
using NUnit.Framework;

namespace Conformance.Suites;

/// <summary>Sends, or reads what was sent, before the first test and reports after the last. What ends a run badly is thrown here, once: the exit code follows from it.</summary>
[SetUpFixture]
public sealed class Certification
{
    /// <summary>Where a run says what it is about to do and what came of it: standard error, unless who starts it in this process says otherwise.</summary>
    public static TextWriter Out
    {
        get => field ?? Console.Error;
        set;
    }

    private CertificationRun? run;
    private ShutdownSignals? interruption;
    private string? refused;

    [OneTimeSetUp]
    public async Task Send()
    {
        try
        {
            run = await Start();
            CertificationRun.Current = run;
            interruption = new ShutdownSignals(run);
            await run.Listen();
        }
        catch (Exception e)
        {
            refused = Explain(e);
            await Out.WriteLineAsync(refused);
            Assert.Ignore(refused);
        }
    }

    [OneTimeTearDown]
    public async Task Report()
    {
        if (run is null)
            throw new RunEndedException(refused!);
        await using var ended = run;
        interruption?.Dispose();
        var conclusion = run.Conclude();
        if (refused is not null || !conclusion.IsGood)
            throw new RunEndedException(refused ?? conclusion.ToString());
    }

    /// <summary>What kept the run from starting. The report of an earlier run is removed, for it would pass for this one's.</summary>
    private static string Explain(Exception e)
    {
        try
        {
            if (e is SettingsException { Reports: { } reports })
                ReportFolder.Open(reports).Dispose();
            return e switch
            {
                SettingsException or ReportFolderException or InvalidDataException or SchemaException => e.Message,
                IOException or UnauthorizedAccessException =>
                    $"The run could not go on, because a file cannot be read or written: {e.Message}",
                _ => $"The run could not start, please report it: {e}",
            };
        }
        catch (ReportFolderException alsoWrong)
        {
            return $"{e.Message}{Environment.NewLine}{alsoWrong.Message}";
        }
    }

    private static Task<CertificationRun> Start()
    {
        var parameters = TestContext.Parameters.Names.ToDictionary(name => name, name => TestContext.Parameters[name]!);
        var environment = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "");
        Recording? recording = null;
        var settings = SettingsReader.Read(
            parameters,
            environment,
            Dialect.Known(ProjectRoot.Resolve("schemas")),
            path => (recording = Recording.Read(path)).Run.Settings()
        );
        return CertificationRun.Start(settings, recording);
    }
}
