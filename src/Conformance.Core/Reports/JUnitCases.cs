using System.Xml.Linq;
using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports;

/// <summary>Makes the test cases of junit.xml.</summary>
/// <param name="dialect">
/// The dialect that the panel was held to, which stands before the area in a class's name.
/// </param>
/// <param name="requirements">The requirements' statements and sources.</param>
/// <param name="strict">Whether deviations fail too.</param>
internal sealed class JUnitCases(string dialect, RequirementCatalog requirements, bool strict)
{
    /// <summary>The test case of a result.</summary>
    /// <param name="result">The result.</param>
    public XElement Of(Result result) =>
        new(
            "testcase",
            new XAttribute("classname", $"{dialect}.{result.Area}"),
            new XAttribute("name", result.Requirement),
            Content(result)
        );

    private XElement? Content(Result result)
    {
        if (result.Known is { } known)
            return Element("skipped", $"known: {known}", Text(result));
        switch (result.Outcome)
        {
            case Outcome.Failed:
                return Failure(result);
            case Outcome.Deviates:
                return strict ? Failure(result) : new XElement("system-out", XmlText.Of($"deviates:\n{Text(result)}"));
            case Outcome.Inconclusive:
                return Element("error", Reason(result), Text(result));
            case Outcome.NotVerified or Outcome.NotApplicable:
                return Element("skipped", Reason(result));
            default:
                return null;
        }
    }

    private XElement Failure(Result result) =>
        Element("failure", result.Findings is [var first, ..] ? Short(first) : Reason(result), Text(result));

    /// <summary>An element with the message that overviews show, and the text that is shown on demand.</summary>
    private static XElement Element(string name, string message, string text = "") =>
        new(name, new XAttribute("message", XmlText.Of(message)), text.Length == 0 ? null : XmlText.Of(text));

    private static string Short(Finding finding) =>
        $"expected {finding.Expected}, came {ResultText.Actual(finding)} (exchange {finding.Exchange})";

    private static string Reason(Result result) => $"{result.Outcome.ToKebabCase()}: {result.Message}";

    private string Text(Result result) => string.Join('\n', ResultText.Lines(requirements[result.Requirement], result));
}
