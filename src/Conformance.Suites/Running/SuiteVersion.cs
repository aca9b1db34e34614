using System.Reflection;

namespace Conformance.Suites.Running;

/// <summary>The version of these suites, as Directory.Build.props has it.</summary>
internal static class SuiteVersion
{
    public static string Text { get; } =
        typeof(SuiteVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    /// <summary>Without what may follow a hyphen.</summary>
    public static Version Number { get; } = Version.Parse(Text.Split('-')[0]);
}
