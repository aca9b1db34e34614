using System.Text.Json;
using Conformance.Core.Reports.Allure;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>allure-results/: the outcome of every requirement in the files that Allure's tools read.</summary>
public sealed class AllureResults : IReportFormat
{
    /// <summary>The name of the folder inside the report's folder.</summary>
    public const string FolderName = "allure-results";

    internal const string AttachmentSuffix = "-attachment.txt";
    private const string ResultSuffix = "-result.json";

    /// <inheritdoc/>
    public string Name => "Allure's results";

    /// <inheritdoc/>
    public bool IsWanted(ReportContext context) => context.Settings.Allure;

    /// <inheritdoc/>
    public void Write(ReportContext context)
    {
        var folder = context.PathOf(FolderName);
        try
        {
            WriteInto(Directory.CreateDirectory(folder).FullName, context);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{folder}' cannot be written: {e.Message}", e);
        }
    }

    /// <summary>
    /// What <see cref="Write"/> wrote, and nothing that a user added: a history, or a categories.json with any other
    /// content.
    /// </summary>
    /// <param name="folder">The report's folder.</param>
    public IEnumerable<string> FilesIn(string folder)
    {
        var from = Path.Combine(folder, FolderName);
        if (!Directory.Exists(from))
            return [];
        return Directory
            .EnumerateFiles(from)
            .Where(IsOurs)
            .Select(file => Path.Combine(FolderName, Path.GetFileName(file)));
    }

    private static void WriteInto(string into, ReportContext context)
    {
        var report = context.Report;
        var steps = new ExchangeSteps(into, report, context.Exchanges);
        var factory = new AllureResultFactory(report, context.Documents, context.Settings.Strict);
        foreach (var result in report.Results)
        {
            var file = factory.Of(result, context.Requirements[result.Requirement], steps.For(result));
            File.WriteAllBytes(
                Path.Combine(into, file.Uuid + ResultSuffix),
                JsonSerializer.SerializeToUtf8Bytes(file, ReportJson.Line)
            );
        }

        EnvironmentFile.Write(into, report);
        PerformanceFile.Write(into, report);
        CategoriesFile.Write(into);
    }

    private static bool IsOurs(string file) =>
        file.EndsWith(ResultSuffix, StringComparison.Ordinal)
        || file.EndsWith(AttachmentSuffix, StringComparison.Ordinal)
        || Path.GetFileName(file) is EnvironmentFile.Name or PerformanceFile.Name
        || CategoriesFile.IsOurs(file);
}
