namespace Conformance.JsonSchema.Tests.OfficialSuite;

/// <summary>The folder that holds PanelConformance.sln.</summary>
internal static class SolutionFolder
{
    public static DirectoryInfo? Find()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PanelConformance.sln")))
            folder = folder.Parent;
        return folder;
    }
}
