using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Reports.Allure;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports;

/// <summary>allure-results/: the outcome of every requirement in the files that Allure's tools read.</summary>
public static class AllureResults
{
    public const string FolderName = "allure-results";

    internal const string AttachmentSuffix = "-attachment.txt";
    private const string ResultSuffix = "-result.json";

    /// <param name="folder">The report's folder, in which allure-results/ is made.</param>
    /// <param name="report">The report.</param>
    /// <param name="requirements">The law book, which has the requirements' statements and sources.</param>
    /// <param name="pages">Where the documents are that requirements cite.</param>
    /// <param name="exchanges">The run's exchanges; those that were judged are attached.</param>
    /// <param name="strict">Whether deviations fail too.</param>
    public static void Write(
        string folder,
        ConformanceReport report,
        RequirementCatalog requirements,
        DocumentPages pages,
        IReadOnlyList<Exchange> exchanges,
        bool strict
    )
    {
        var into = Directory.CreateDirectory(Path.Combine(folder, FolderName)).FullName;
        var steps = new ExchangeSteps(into, report, exchanges);
        var translation = new AllureResultFactory(report, pages, strict);
        foreach (var result in report.Results)
        {
            var file = translation.Of(result, requirements[result.Requirement], steps.For(result));
            File.WriteAllBytes(
                Path.Combine(into, file.Uuid + ResultSuffix),
                JsonSerializer.SerializeToUtf8Bytes(file, ReportJson.Line)
            );
        }

        EnvironmentFile.Write(into, report);
        PerformanceFile.Write(into, report);
        CategoriesFile.Write(into);
    }

    /// <summary>Removes what <see cref="Write"/> wrote. What a user added (a history, a categories.json that says anything else) stays, and the folder with it.</summary>
    internal static void Remove(string folder)
    {
        var from = Path.Combine(folder, FolderName);
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from).Where(IsOurs))
            File.Delete(file);
        if (!Directory.EnumerateFileSystemEntries(from).Any())
            Directory.Delete(from);
    }

    private static bool IsOurs(string file) =>
        file.EndsWith(ResultSuffix, StringComparison.Ordinal)
        || file.EndsWith(AttachmentSuffix, StringComparison.Ordinal)
        || Path.GetFileName(file) is EnvironmentFile.Name or PerformanceFile.Name
        || CategoriesFile.IsOurs(file);
}
