using Conformance.Suites;
using NUnit;
using NUnit.Framework.Api;
using NUnit.Framework.Internal;

namespace Conformance.InProcess;

internal static class SuiteRunner
{
    private static readonly HashSet<string> Given = [];

    /// <summary>NUnit keeps a parameter until another run sets it, so what this one does not set is set to nothing.</summary>
    internal static string Run(IReadOnlyDictionary<string, string> parameters)
    {
        Given.UnionWith(parameters.Keys);
        var settings = new Dictionary<string, object>
        {
            [FrameworkPackageSettings.TestParametersDictionary] = Given.ToDictionary(name => name, name => parameters.GetValueOrDefault(name, "")),
            [FrameworkPackageSettings.NumberOfTestWorkers] = 0,
            [FrameworkPackageSettings.SynchronousEvents] = true,
        };
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(typeof(Certification).Assembly, settings);
        var result = runner.Run(TestListener.NULL, TestFilter.Empty);
        return $"{result.ResultState}: {result.Message}{string.Concat(result.Children.Select(child => Environment.NewLine + child.Message))}";
    }
}
