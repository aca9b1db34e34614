namespace Conformance.BrowserTests;

/// <summary>A program that the tests need and the SDK does not bring.</summary>
internal static class Tool
{
    public static string Node => OnPath("node", "install Node.js 20 or later");

    public static string Chromium => OnPath("chromium", "install the package chromium");

    public static string Allure3 => InModules("allure/cli.js");

    /// <summary>A script that examines a page for what keeps people from using it.</summary>
    public static string Axe => InModules("axe-core/axe.min.js");

    /// <summary>A script that starts Java.</summary>
    public static string Allure2
    {
        get
        {
            OnPath("java", "install a Java runtime, such as default-jre-headless");
            return InModules("allure-commandline/dist/bin/allure");
        }
    }

    private static string OnPath(string name, string how) =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists)
        ?? Lacks(name, how);

    private static string InModules(string path)
    {
        var file = Repository.Resolve($"tests/Conformance.BrowserTests/node_modules/{path}");
        return File.Exists(file)
            ? file
            : Lacks(path.Split('/')[0], "run 'npm ci --prefix tests/Conformance.BrowserTests'");
    }

    /// <summary>
    /// Where a tool is absent there is nothing to test, unless the variable TOOLS says <c>required</c>.
    /// </summary>
    private static string Lacks(string name, string how)
    {
        var reason = $"This needs {name}, which is not here: {how}.";
        if (Environment.GetEnvironmentVariable("TOOLS") == "required")
            Assert.Fail(reason);
        Assert.Ignore(reason);
        return "";
    }
}
