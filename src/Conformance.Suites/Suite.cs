using System.Collections;
using System.Reflection;
using Conformance.Core;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Runs;
using Conformance.Core.Verdicts;
using NUnit.Framework;

namespace Conformance.Suites;

/// <summary>
/// The certification that the tests of this process state: collected before the first test, reported after the last.
/// What ends it badly is thrown here, once; the exit code follows from it.
/// </summary>
[SetUpFixture]
public sealed class Suite
{
    private static readonly Lazy<Contract> Loaded = new(Contract.LoadEmbedded);

    private static CertificationRun? run;
    private readonly TestCommand? command = TestCommand.Find();
    private ShutdownSignals? signals;
    private string? refused;

    /// <summary>The contract that tests are made from.</summary>
    public static Contract Contract => Loaded.Value;

    /// <summary>Whether deviations fail tests too.</summary>
    public static bool IsStrict => run!.Settings.Strict;

    /// <summary>What the run found out about a requirement.</summary>
    public static Result Check(Requirement requirement) => run!.Check(requirement);

    [OneTimeSetUp]
    public async Task Collect()
    {
        try
        {
            var stepSummary = Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY");
            var observer = new ConsoleObserver(Console.Error) { StepSummary = stepSummary };
            run = await CertificationRun.StartAsync(ReadSettings(), Contract, observer);
            signals = new ShutdownSignals(run, command);
            await run.CollectAsync();
        }
        catch (Exception e)
        {
            refused = StartError.Explain(e);
            await Console.Error.WriteLineAsync(refused);
            Assert.Ignore(refused);
        }
    }

    [OneTimeTearDown]
    public async Task Report()
    {
        if (run is null)
            throw new BareException(refused!);
        await using var ended = run;
        signals?.Dispose();
        var result = run.Finish();
        if (refused is not null || !result.IsSuccess)
            throw new BareException(refused ?? result.ToString());
    }

    private static Settings ReadSettings()
    {
        var parameters = TestContext.Parameters.Names.ToDictionary(name => name, name => TestContext.Parameters[name]!);
        var variables = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");
        return Certification.ReadSettings(
            [SettingsSource.Parameters(parameters), SettingsSource.Variables(variables)],
            Contract,
            RepositoryFolder()
        );
    }

    /// <summary>Relative paths in settings resolve against the folder of the clone that this was built from.</summary>
    private static string RepositoryFolder() =>
        typeof(Suite)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "RepositoryFolder")
            .Value!;
}
