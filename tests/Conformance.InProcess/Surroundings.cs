using System.Reflection;
using System.Runtime.Loader;

namespace Conformance.InProcess;

/// <summary>A place of its own for whatever keeps a run's state in statics: the suites, the runner, and what they are made of.</summary>
internal sealed class Surroundings : AssemblyLoadContext
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(Surroundings).Assembly.Location)!;

    /// <summary>Runs the suites with these parameters.</summary>
    public Func<IReadOnlyDictionary<string, string>, (bool Failed, string Said)> Run =>
        LoadFromAssemblyPath(typeof(SuiteRunner).Assembly.Location)
            .GetType(typeof(SuiteRunner).FullName!)!
            .GetMethod(nameof(SuiteRunner.Run), BindingFlags.Static | BindingFlags.NonPublic)!
            .CreateDelegate<Func<IReadOnlyDictionary<string, string>, (bool Failed, string Said)>>();

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is "nunit.framework" or "FluentAssertions"
        || assemblyName.Name!.StartsWith("Conformance.", StringComparison.Ordinal)
            ? LoadFromAssemblyPath(Path.Combine(Folder, assemblyName.Name + ".dll"))
            : null;
}
