using System.Security.Cryptography;
using System.Text;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Conformance.Core.Reports.Page;

/// <summary>index.html: the report as one document for people, which needs nothing but a browser.</summary>
public static class ReportPage
{
    public const string Name = "index.html";

    /// <param name="folder">The report's folder.</param>
    /// <param name="report">The report.</param>
    /// <param name="requirements">The law book, which has the requirements' statements and sources.</param>
    /// <param name="documents">Where the documents are that requirements cite.</param>
    /// <param name="exchanges">The run's exchanges.</param>
    public static void Write(
        string folder,
        ConformanceReport report,
        RequirementCatalog requirements,
        DocumentPages documents,
        IReadOnlyList<Exchange> exchanges
    ) => File.WriteAllText(Path.Combine(folder, Name), Of(new PageContent(report, requirements, documents, exchanges)));

    /// <summary>The text of a file that is built into this assembly.</summary>
    internal static string BuiltIn(string name)
    {
        using var reader = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>What a content security policy names a text by, so that a browser runs it and no other.</summary>
    internal static string Source(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Of(PageContent content)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(Document.Content)] = content }
        );
        return renderer
            .Dispatcher.InvokeAsync(() =>
                "<!doctype html>\n" + renderer.BeginRenderingComponent<Document>(parameters).ToHtmlString()
            )
            .GetAwaiter()
            .GetResult();
    }
}
