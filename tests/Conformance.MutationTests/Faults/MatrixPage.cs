using System.Globalization;
using System.Text;
using Conformance.Core.Contracts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>docs/kill-matrix.md.</summary>
internal sealed class MatrixPage(RequirementCatalog requirements, IReadOnlyList<Pair> pairs)
{
    private const string Start = """
        # The kill matrix

        A check is worth what it can detect. The reference panel can be told to be wrong in the ways below, one at a time, and the suites are run against each, in every dialect where it makes a difference. The fault must turn red what stands beside it, and nothing else. A check that no fault kills, a fault that no check kills, and two requirements that are always killed together fail the build.

        See one for yourself, in the suites or with a client of your own:

        ```
        PANEL_FAULTS=status.charge-missing dotnet test src/Conformance.Suites
        dotnet run --project src/Conformance.ReferencePanel -- --fault status.charge-missing
        ```

        `dotnet test tests/Conformance.MutationTests` runs one in sixteen of these pairs, and `SHARE=1` before it all of them. This page is made by `UPDATE_DOCS=1 dotnet test tests/Conformance.MutationTests`; a test fails when it is not current.


        """;

    private readonly IReadOnlyList<string> dialects = [.. pairs.Select(pair => pair.Dialect).Distinct()];

    public string Write()
    {
        var page = new StringBuilder(Start.ReplaceLineEndings("\n"));
        WriteSummary(page);
        foreach (var area in RequirementCatalog.Areas)
            WriteFaults(page, area);
        WriteRequirements(page);
        WriteVariations(page);
        return page.ToString();
    }

    private void WriteSummary(StringBuilder page)
    {
        var seen = pairs.Count(pair => pair.IsSeenByShape(requirements));
        page.Append(
            CultureInfo.InvariantCulture,
            $"{InjectionCatalog.Faults.Count} faults make {pairs.Count} pairs of a fault and a dialect. "
                + $"The requirements that they name kill all of them; "
                + $"schema validation alone would see {seen}, {100.0 * seen / pairs.Count:0} %.\n"
        );
    }

    private void WriteFaults(StringBuilder page, string area)
    {
        var faults = pairs
            .Where(pair => pair.Fault.Id.StartsWith(area + ".", StringComparison.Ordinal))
            .GroupBy(pair => pair.Fault)
            .ToList();
        if (faults.Count == 0)
            return;
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n## Faults: {area}\n\n"
                + $"| fault | what is wrong | turns red | seen by schemas alone |\n"
                + $"| --- | --- | --- | --- |\n"
        );
        foreach (var fault in faults)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{fault.Key.Id}` | {Cell(fault.Key.Description)} | {Red(fault)} | {SeenByShape(fault)} |\n"
            );
        }
    }

    private string SeenByShape(IEnumerable<Pair> fault)
    {
        if (fault.All(pair => pair.IsSeenByShape(requirements)))
            return "yes";
        return fault.Any(pair => pair.IsSeenByShape(requirements)) ? "in some dialects" : "no";
    }

    /// <summary>
    /// Every requirement that the fault killed; with the dialects where not in all in which the fault was tried.
    /// </summary>
    private string Red(IEnumerable<Pair> fault) =>
        string.Join(
            "<br>",
            fault
                .SelectMany(pair => pair.Breaks(requirements).Select(id => (Id: id, pair.Dialect)))
                .GroupBy(killed => killed.Id, killed => killed.Dialect)
                .OrderBy(killed => killed.Key, StringComparer.Ordinal)
                .Select(killed =>
                    killed.Count() == fault.Count()
                        ? $"`{killed.Key}`"
                        : $"`{killed.Key}` ({string.Join(", ", killed)})"
                )
        );

    private void WriteRequirements(StringBuilder page)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n## Requirements, and how many faults kill each\n\n"
                + $"| requirement | {string.Join(" | ", dialects)} |\n"
                + $"| --- |{string.Concat(dialects.Select(_ => " ---: |"))}\n"
        );
        foreach (
            var requirement in requirements.All.Where(requirement =>
                requirement.VerificationKind is not VerificationKind.None
            )
        )
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{requirement.Id}` |{string.Concat(dialects.Select(dialect => $" {Killers(requirement, dialect)} |"))}\n"
            );
        }
    }

    private string Killers(Requirement requirement, string dialect)
    {
        if (!requirement.AppliesTo(dialect))
            return "";
        return pairs
            .Count(pair => pair.Dialect == dialect && pair.Breaks(requirements).Contains(requirement.Id))
            .ToString(CultureInfo.InvariantCulture);
    }

    private static void WriteVariations(StringBuilder page)
    {
        page.Append(
            "\n## Variations\n\nWhat the contract leaves open. Each of these panels is compatible: "
                + "`PANEL_VARIATIONS=slow dotnet test src/Conformance.Suites`, or `--variation slow`.\n\n"
                + "| variation | what is different |\n"
                + "| --- | --- |\n"
        );
        foreach (var variation in InjectionCatalog.Variations)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{variation.Id}` | {Cell(variation.Description)}{LimitedTo(variation)} |\n"
            );
        }
    }

    private static string LimitedTo(InjectionInfo variation) =>
        variation.Dialects.Count == Matrix.Dialects.Count ? "" : $" ({string.Join(", ", variation.Dialects)})";

    private static string Cell(string text) => text.Replace("|", @"\|", StringComparison.Ordinal);
}
