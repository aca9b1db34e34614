using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Conformance.Suites.Tests.Runs;

/// <summary>A copy of the built suites in which methods are broken: each throws as soon as it is called.</summary>
internal sealed class BrokenSuites : IDisposable
{
    public const string Exception = "made up by a test";

    private readonly DirectoryInfo folder = new(Path.Join(AppContext.BaseDirectory, $"broken-{Guid.NewGuid():n}"));

    /// <param name="methods">The methods, each as the name of its class, a point and its own.</param>
    public BrokenSuites(params string[] methods)
    {
        foreach (
            var file in new DirectoryInfo(CertifyCommand.BuiltSuites).EnumerateFiles("*", SearchOption.AllDirectories)
        )
        {
            var copy = new FileInfo(
                Path.Join(folder.FullName, Path.GetRelativePath(CertifyCommand.BuiltSuites, file.FullName))
            );
            copy.Directory!.Create();
            file.CopyTo(copy.FullName);
        }

        var library = Path.Join(folder.FullName, "Conformance.Core.dll");
        using var core = AssemblyDefinition.ReadAssembly(library, new ReaderParameters { InMemory = true });
        foreach (var method in methods)
            Break(core.MainModule, method);
        core.Write(library);
    }

    public string Assembly => Path.Join(folder.FullName, "Conformance.Suites.dll");

    public void Dispose() => folder.Delete(recursive: true);

    private static void Break(ModuleDefinition module, string named)
    {
        var method = module
            .Types.SelectMany(type => type.Methods)
            .Single(method => $"{method.DeclaringType.Name}.{method.Name}" == named);
        method.Body = new MethodBody(method);
        var code = method.Body.GetILProcessor();
        code.Emit(OpCodes.Ldstr, Exception);
        code.Emit(
            OpCodes.Newobj,
            module.ImportReference(typeof(InvalidOperationException).GetConstructor([typeof(string)]))
        );
        code.Emit(OpCodes.Throw);
    }
}
