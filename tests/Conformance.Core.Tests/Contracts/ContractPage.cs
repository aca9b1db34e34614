using System.Globalization;
using System.Text;
using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

/// <summary>docs/contract.md as requirements/ gives it.</summary>
internal sealed class ContractPage(RequirementCatalog requirements)
{
    private const string Start = """
        # The contract

        Every requirement that the harness knows, area by area. This page is made from the files in `requirements/`; change those, not this page, and then run `UPDATE_DOCS=1 dotnet test tests/Conformance.Core.Tests`.

        The columns: what the requirement states; the documents that state it, with the section; the dialects in which it holds; what a run must be given beyond observe mode; and how it is checked. *schema* names the places in the answer that the dialect's schemas check. *refusal* names the error conditions that the request of that name provokes. *answer* names the member that the answer to the request of that name holds. *codes* names the condition whose HTTP codes the dialect gives. *check* is a method of its own in `src/Conformance.Suites/Areas/`. *not yet* says why there is no check.


        """;

    private static readonly IReadOnlyList<Level> Levels = Enum.GetValues<Level>();

    private readonly IReadOnlyList<string> dialects =
    [
        .. requirements.All.SelectMany(r => r.Dialects).Distinct().Order(StringComparer.Ordinal),
    ];

    public string Write()
    {
        var page = new StringBuilder(Start.ReplaceLineEndings("\n"));
        page.Append("*all* dialects are ").AppendJoin(", ", dialects.Select(MarkdownCell.Code)).Append(".\n\n");
        WriteCounts(page);
        foreach (var area in RequirementCatalog.Areas)
            WriteArea(page, area, [.. requirements.All.Where(r => r.Area == area)]);
        return page.ToString();
    }

    private void WriteCounts(StringBuilder page)
    {
        page.Append(Row(["area", .. Levels.Select(level => level.ToString()), "all", "checked"]));
        page.Append(Row(["---", .. Levels.Select(_ => "---:"), "---:", "---:"]));
        foreach (var area in RequirementCatalog.Areas)
            page.Append(Row([$"[{area}](#{area})", .. Counts([.. requirements.All.Where(r => r.Area == area)])]));
        page.Append(Row(["**all**", .. Counts(requirements.All)]));
    }

    private static IEnumerable<string> Counts(IReadOnlyList<Requirement> requirements)
    {
        int[] counts =
        [
            .. Levels.Select(level => requirements.Count(r => r.Level == level)),
            requirements.Count,
            requirements.Count(r => r.VerificationKind is not VerificationKind.None),
        ];
        return counts.Select(count => count.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteArea(StringBuilder page, string area, IReadOnlyList<Requirement> requirements)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {area}\n\n");
        page.Append(Row(["id", "level", "statement", "source", "dialects", "needs", "how it is checked"]));
        page.Append(Row(Enumerable.Repeat("---", 7)));
        foreach (var requirement in requirements)
            page.Append(Row(Cells(requirement)));
    }

    private IEnumerable<string> Cells(Requirement requirement) =>
        [
            MarkdownCell.Code(requirement.Id),
            requirement.Level.ToString(),
            MarkdownCell.Prose(requirement.Statement),
            MarkdownCell.Prose(requirement.Citation()),
            dialects.All(requirement.AppliesTo)
                ? "all"
                : string.Join(", ", requirement.Dialects.Select(MarkdownCell.Code)),
            string.Join(
                ", ",
                requirement.Needs.Select(need => string.Join(" or ", need.Split('|').Select(MarkdownCell.Code)))
            ),
            HowChecked(requirement),
        ];

    private static string HowChecked(Requirement requirement) =>
        requirement.VerificationKind switch
        {
            VerificationKind.None => "not yet: " + MarkdownCell.Prose(requirement.Unchecked!),
            VerificationKind.Schema => "schema: " + string.Join(", ", requirement.SchemaPlaces.Select(Place)),
            VerificationKind.Refusal => "refusal: " + string.Join(" or ", requirement.Refusal.Select(Word)),
            VerificationKind.ExpectedMember => "answer: " + MarkdownCell.Code(requirement.ExpectedMember!),
            VerificationKind.Code => "codes of " + Word(requirement.Code!.Value),
            _ => "check",
        };

    private static string Place(SchemaPlace place) =>
        place.Pointer.Length == 0
            ? MarkdownCell.Code(place.Schema)
            : $"{MarkdownCell.Code(place.Schema)} at {MarkdownCell.Code(place.Pointer)}";

    private static string Word(Condition condition) => MarkdownCell.Code(condition.ToKebabCase());

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    /// <summary>Text that stays in its cell of a Markdown table and reads there as it was written.</summary>
    private static class MarkdownCell
    {
        public static string Code(string text) => $"`{Piped(text)}`";

        /// <summary>Keeps what stands between backticks as code, when they come in pairs.</summary>
        public static string Prose(string text)
        {
            var parts = text.ReplaceLineEndings(" ").Split('`');
            return parts.Length % 2 == 0
                ? string.Join(@"\`", parts.Select(Plain))
                : string.Join('`', parts.Select((part, index) => index % 2 == 0 ? Plain(part) : Piped(part)));
        }

        private static string Plain(string text) =>
            Piped(string.Concat(text.Select(c => c is '\\' or '*' or '_' or '<' or '[' ? $@"\{c}" : c.ToString())));

        private static string Piped(string text) => text.Replace("|", @"\|", StringComparison.Ordinal);
    }
}
