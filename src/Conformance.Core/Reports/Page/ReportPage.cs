using System.Security.Cryptography;
using System.Text;
using Conformance.Core.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Conformance.Core.Reports.Page;

/// <summary>index.html: the report as one document for people, which needs nothing but a browser.</summary>
public sealed class ReportPage : IReportFormat
{
    /// <summary>The file's name.</summary>
    public const string FileName = "index.html";

    /// <inheritdoc/>
    public string Name => "the page";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [FileName];

    /// <inheritdoc/>
    public bool IsWanted(ReportContext context) => context.Settings.Page;

    /// <inheritdoc/>
    public void Write(ReportContext context)
    {
        var content = new PageContent(context.Report, context.Requirements, context.Documents, context.Exchanges);
        WholeFile.Write(context.PathOf(FileName), Of(content));
    }

    /// <summary>The text of a file that is built into this assembly.</summary>
    internal static string BuiltIn(string name)
    {
        using var reader = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>
    /// The source expression for a content security policy that lets a browser run this text and no other.
    /// </summary>
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
