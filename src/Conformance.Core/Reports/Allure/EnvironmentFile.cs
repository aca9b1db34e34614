using System.Globalization;
using System.Text;
using Conformance.Core.Contracts;

namespace Conformance.Core.Reports.Allure;

/// <summary>
/// environment.properties: what Allure's front page shows of a run, in the format of Java's properties.
/// </summary>
internal static class EnvironmentFile
{
    public const string Name = "environment.properties";

    public static void Write(string folder, ConformanceReport report) =>
        File.WriteAllText(Path.Combine(folder, Name), string.Concat(Entries(report)));

    private static IEnumerable<string> Entries(ConformanceReport report) =>
        [
            Entry("dialect", report.Dialect),
            Entry("mode", report.Mode),
            Entry("target", report.Target),
            Entry("seed", report.Seed.ToString(CultureInfo.InvariantCulture)),
            Entry("suiteVersion", report.SuiteVersion),
            Entry("verdict", report.Verdict.ToKebabCase()),
        ];

    private static string Entry(string key, string value) => $"{key}={value.Aggregate(new StringBuilder(), Escape)}\n";

    private static StringBuilder Escape(StringBuilder text, char c) =>
        c switch
        {
            '\\' => text.Append(@"\\"),
            < ' ' or > '~' => text.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}"),
            _ => text.Append(c),
        };
}
