using System.Collections.Concurrent;
using Conformance.Core.Reporting;
using Conformance.InProcess;

namespace Conformance.MutationTests;

/// <summary>As many workers as the machine has cores, kept for all tests.</summary>
[SetUpFixture]
public sealed class Workers
{
    private static readonly ConcurrentBag<Worker> Idle = [];
    private TextWriter? error;

    /// <summary>Certifies the embedded panel.</summary>
    public static ConformanceReport Certify(string dialect, params (string Name, string Value)[] parameters)
    {
        var worker = Idle.TryTake(out var idle) ? idle : new Worker();
        try
        {
            return worker.Certify(parameters.Append(("Panel.Dialect", dialect)).Append(("Panel.Seed", "1")).Append(("Panel.Allure", "false")).ToDictionary());
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
