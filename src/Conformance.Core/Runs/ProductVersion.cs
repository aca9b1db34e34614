using System.Reflection;

namespace Conformance.Core.Runs;

/// <summary>The version of this library, as Directory.Build.props has it.</summary>
internal static class ProductVersion
{
    private static readonly string Informational = typeof(ProductVersion)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion;

    /// <summary>As reports show it, without the commit.</summary>
    public static string Text { get; } = Informational.Split('+')[0];

    /// <summary>Without what may follow a hyphen.</summary>
    public static Version Number { get; } = Version.Parse(Text.Split('-')[0]);
}
