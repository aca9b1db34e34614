using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports.Allure;

/// <summary>categories.json: what the outcomes that Allure has no status for are called there.</summary>
internal static class CategoriesFile
{
    public const string Name = "categories.json";

    private static readonly AllureCategory[] Categories =
    [
        new("Contract broken", [AllureStatus.Failed], "^(?!deviates: ).*"),
        new("Deviations from recommendations", [AllureStatus.Passed, AllureStatus.Failed], "^deviates: .*"),
        new("Known failures", [AllureStatus.Skipped], "^known: .*"),
        new("Inconclusive", [AllureStatus.Broken], "^inconclusive: .*"),
        new("Not verified", [AllureStatus.Skipped], "^not-verified: .*"),
        new("Not applicable", [AllureStatus.Skipped], "^not-applicable: .*"),
    ];

    private static byte[] Ours => [.. JsonSerializer.SerializeToUtf8Bytes(Categories, ReportJson.Document), (byte)'\n'];

    /// <summary>Writes it, unless there is another: a user's own categories stay.</summary>
    public static void Write(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
            File.WriteAllBytes(file, Ours);
    }

    /// <summary>Whether a file is what <see cref="Write"/> writes, to the byte.</summary>
    public static bool IsOurs(string file) =>
        Path.GetFileName(file) == Name && File.ReadAllBytes(file).AsSpan().SequenceEqual(Ours);
}
