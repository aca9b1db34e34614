using Conformance.Suites;
using NUnit;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Conformance.InProcess;

internal static class SuiteRunner
{
    private static readonly HashSet<string> Given = [];

    /// <summary>NUnit keeps a parameter until another run sets it, so what this one does not set is set to nothing.</summary>
    /// <returns>Whether NUnit calls the run failed, and what the run and NUnit say of it.</returns>
    internal static (bool Failed, string Said) Run(IReadOnlyDictionary<string, string> parameters)
    {
        Given.UnionWith(parameters.Keys);
        var settings = new Dictionary<string, object>
        {
            [FrameworkPackageSettings.TestParametersDictionary] = Given.ToDictionary(
                name => name,
                name => parameters.GetValueOrDefault(name, "")
            ),
            [FrameworkPackageSettings.NumberOfTestWorkers] = 0,
            [FrameworkPackageSettings.SynchronousEvents] = true,
        };
        using var said = new StringWriter();
        Certification.Out = TextWriter.Synchronized(said);
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(typeof(Certification).Assembly, settings);
        var result = runner.Run(TestListener.NULL, TestFilter.Empty);
        foreach (var failed in WithAllBelow(result).Where(r => r.ResultState.Status is TestStatus.Failed))
        {
            Certification.Out.WriteLine(
                $"{failed.ResultState}: {failed.FullName}: {failed.Message}{Environment.NewLine}{failed.StackTrace}"
            );
        }

        return (result.ResultState.Status is TestStatus.Failed, said.ToString());
    }

    private static IEnumerable<ITestResult> WithAllBelow(ITestResult result) =>
        [result, .. result.Children.SelectMany(WithAllBelow)];
}
