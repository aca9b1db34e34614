using System.Globalization;
using System.Xml.Linq;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports;

/// <summary>badge.svg: the verdict with the mode and the day, as a picture for a page of one's own.</summary>
public sealed class Badge : IReportFormat
{
    /// <summary>The file's name.</summary>
    public const string FileName = "badge.svg";

    private const int Height = 20,
        Padding = 8;

    /// <summary>
    /// Pixels of a character at 11 px, in the widest of the fonts that the picture names. The texts are fitted to the
    /// width that this gives them.
    /// </summary>
    private const double CharacterWidth = 6.6;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <inheritdoc/>
    public string Name => "the badge";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [FileName];

    /// <inheritdoc/>
    public void Write(ReportContext context) => WholeFile.Write(context.PathOf(FileName), Of(context.Report));

    /// <summary>The picture as SVG.</summary>
    /// <param name="report">The report.</param>
    public static string Of(ConformanceReport report)
    {
        var left = $"API v2, {report.Dialect}";
        var right = string.Create(
            CultureInfo.InvariantCulture,
            $"{report.VerdictInWords()} · {report.Mode} · {report.StartedAt.UtcDateTime:yyyy-MM-dd}"
        );
        var (leftWidth, rightWidth) = (Width(left), Width(right));
        return new XElement(
                Svg + "svg",
                new XAttribute("width", leftWidth + rightWidth),
                new XAttribute("height", Height),
                new XAttribute("role", "img"),
                new XAttribute("aria-label", $"{left}: {right}"),
                new XElement(Svg + "title", $"{left}: {right}"),
                Box(0, leftWidth, "#3d4450"),
                Box(leftWidth, rightWidth, Colour(report.Verdict)),
                Text(0, leftWidth, left),
                Text(leftWidth, rightWidth, right)
            ) + "\n";
    }

    /// <summary>Dark enough for white letters.</summary>
    private static string Colour(Verdict verdict) =>
        verdict switch
        {
            Verdict.Compatible => "#1a7f37",
            Verdict.CompatibleWithDeviations or Verdict.CompatibleButForKnownFailures => "#8a6100",
            Verdict.NotCompatible => "#b3261e",
            _ => "#5c6370",
        };

    private static int Width(string text) => (int)Math.Ceiling(text.Length * CharacterWidth) + (2 * Padding);

    private static XElement Box(int x, int width, string colour) =>
        new(
            Svg + "rect",
            new XAttribute("x", x),
            new XAttribute("width", width),
            new XAttribute("height", Height),
            new XAttribute("fill", colour)
        );

    private static XElement Text(int x, int width, string text) =>
        new(
            Svg + "text",
            new XAttribute("x", x + Padding),
            new XAttribute("y", 14),
            new XAttribute("textLength", width - (2 * Padding)),
            new XAttribute("fill", "#fff"),
            new XAttribute("font-family", "Verdana, DejaVu Sans, sans-serif"),
            new XAttribute("font-size", 11),
            text
        );
}
