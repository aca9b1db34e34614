namespace Conformance.JsonSchema.Tests.OfficialSuite;

/// <summary>The documents that the suite's schemas refer to: its remotes, at the address it gives them, and the meta-schemas.</summary>
internal static class SuiteRegistry
{
    public static SchemaRegistry Of(DirectoryInfo folder)
    {
        var registry = new SchemaRegistry();
        AddAll(registry, Path.Combine(folder.FullName, "remotes"), "http://localhost:1234/");
        AddAll(registry, Path.Combine(folder.FullName, "metaschema"), "metaschema/");
        return registry;
    }

    private static void AddAll(SchemaRegistry registry, string folder, string prefix)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
            registry.Add(prefix + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file));
    }
}
