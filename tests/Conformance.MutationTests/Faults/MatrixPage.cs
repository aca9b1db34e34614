using System.Globalization;
using System.Text;
using Conformance.Core.Contracts;
using Conformance.Core.Runs;
using Conformance.MutationTests.Mutations;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>docs/kill-matrix.md: a measurement for people.</summary>
/// <param name="requirements">The contract's requirements.</param>
/// <param name="measurement">What was measured.</param>
internal sealed class MatrixPage(RequirementCatalog requirements, DetectionMeasurement measurement)
{
    public const string File = "docs/kill-matrix.md";

    private const string Start = $"""
        # The kill matrix

        A check is worth what it can detect. The reference panel can be told to be wrong in the ways below, one at a time, and the suites are run against each, in every dialect where it makes a difference. The fault must turn red what stands beside it, and nothing else. A check that no fault kills, a fault that no check kills, and two requirements that are always killed together fail the build.

        See one for yourself, in the suites or with a client of your own:

        ```
        PANEL_FAULTS=status.charge-missing dotnet test src/Conformance.Suites
        dotnet run --project src/Conformance.ReferencePanel -- --fault status.charge-missing
        ```

        This page and the figures in every report are made from [the results of one measurement](../{Measured.File}) alone. This command runs everything, and writes the results and this page:

        ```
        {Measured.Command}
        ```

        `{Measured.TestCommand}` runs one in sixteen, another one for each commit, and `SHARE=1` before it runs all. It fails where a result is not the one of the file, where the file lacks something, and where this page is not current.


        """;

    private readonly IReadOnlyList<Trial> faults = Of(measurement, TrialKind.Fault);

    private readonly IReadOnlyList<Trial> mutants = Of(measurement, TrialKind.Mutant);

    private readonly IReadOnlyList<Trial> variations = Of(measurement, TrialKind.Variation);

    public string Write()
    {
        var page = new StringBuilder(Start.ReplaceLineEndings("\n"));
        WriteSummary(page);
        foreach (var area in RequirementCatalog.Areas)
            WriteFaults(page, area);
        WriteRequirements(page);
        WriteSurvivors(page);
        WriteVariations(page);
        return page.ToString();
    }

    private static IReadOnlyList<Trial> Of(DetectionMeasurement measurement, TrialKind kind) =>
        [.. measurement.Trials.Where(trial => trial.Kind == kind)];

    private void WriteSummary(StringBuilder page)
    {
        var header = measurement.Header;
        var seen = faults.Count(IsSeenByShape);
        var alarms = variations.Sum(trial => trial.Found.Count);
        page.Append(
            CultureInfo.InvariantCulture,
            $"Measured on {header.MeasuredOn:yyyy-MM-dd}, at commit {header.Commit}:\n\n"
                + $"- {Ids(faults)} faults make {faults.Count} pairs of a fault and a dialect. "
                + $"{faults.Count(IsKilled)} of them turn a requirement red; "
                + $"schema validation alone would see {seen}, {Percent(seen, faults.Count)}.\n"
                + $"- {Ids(mutants)} changes of one member of a response make {mutants.Count} mutants, each in a dialect. "
                + $"{mutants.Count(IsKilled)} of them turn a requirement red, "
                + $"{Percent(mutants.Count(IsKilled), mutants.Count)}.\n"
                + $"- {Ids(variations)} variations make {variations.Count} pairs of a variation and a dialect, "
                + $"each run with {header.Seeds} seeds. "
                + $"{alarms} of these {variations.Count * header.Seeds} runs raised a false alarm.\n"
        );
    }

    private static int Ids(IEnumerable<Trial> trials) => trials.Select(trial => trial.Id).Distinct().Count();

    private static string Percent(int part, int whole) =>
        whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0} %");

    /// <summary>Whether a requirement told that something is wrong.</summary>
    private bool IsKilled(Trial trial) => Killers(trial).Any();

    /// <summary>Whether the schemas alone tell that something is wrong.</summary>
    private bool IsSeenByShape(Trial trial) =>
        Killers(trial).Any(requirement => requirement.VerificationKind is VerificationKind.Schema);

    private IEnumerable<Requirement> Killers(Trial trial) =>
        requirements.All.Where(requirement => trial.Found.Contains(requirement.Id));

    private void WriteFaults(StringBuilder page, string area)
    {
        var ofArea = InjectionCatalog
            .Faults.Where(fault => fault.Id.StartsWith(area + ".", StringComparison.Ordinal))
            .Select(fault => (Fault: fault, Trials: faults.Where(trial => trial.Id == fault.Id).ToList()))
            .Where(fault => fault.Trials.Count > 0)
            .ToList();
        if (ofArea.Count == 0)
            return;
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n## Faults: {area}\n\n"
                + $"| fault | what is wrong | turns red | seen by schemas alone |\n"
                + $"| --- | --- | --- | --- |\n"
        );
        foreach (var (fault, trials) in ofArea)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{fault.Id}` | {Cell(fault.Description)} | {Red(trials)} | {SeenByShape(trials)} |\n"
            );
        }
    }

    private string SeenByShape(List<Trial> fault)
    {
        if (fault.All(IsSeenByShape))
            return "yes";
        return fault.Any(IsSeenByShape) ? "in some dialects" : "no";
    }

    /// <summary>
    /// Every requirement that the fault turned red; with the dialects where not in all in which the fault was tried.
    /// </summary>
    private static string Red(List<Trial> fault) =>
        string.Join(
            "<br>",
            fault
                .SelectMany(trial => trial.Found.Select(id => (Id: id, trial.Dialect)))
                .GroupBy(killed => killed.Id, killed => killed.Dialect)
                .OrderBy(killed => killed.Key, StringComparer.Ordinal)
                .Select(killed =>
                    killed.Count() == fault.Count ? $"`{killed.Key}`" : $"`{killed.Key}` ({string.Join(", ", killed)})"
                )
        );

    private void WriteRequirements(StringBuilder page)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n## Requirements, and how many faults kill each\n\n"
                + $"| requirement | {string.Join(" | ", Matrix.Dialects)} |\n"
                + $"| --- |{string.Concat(Matrix.Dialects.Select(_ => " ---: |"))}\n"
        );
        var kills = faults
            .SelectMany(trial => trial.Found.Select(id => (id, trial.Dialect)))
            .CountBy(kill => kill)
            .ToDictionary();
        foreach (
            var requirement in requirements.All.Where(requirement =>
                requirement.VerificationKind is not VerificationKind.None
            )
        )
        {
            var counts = Matrix.Dialects.Select(dialect =>
                requirement.AppliesTo(dialect) ? $" {kills.GetValueOrDefault((requirement.Id, dialect))} |" : "  |"
            );
            page.Append(CultureInfo.InvariantCulture, $"| `{requirement.Id}` |{string.Concat(counts)}\n");
        }
    }

    private void WriteSurvivors(StringBuilder page)
    {
        page.Append(
            "\n## Mutants that turn nothing red\n\n"
                + "| mutant | dialect | whom it cannot hurt, and why |\n"
                + "| --- | --- | --- |\n"
        );
        var reasons = Survivors.All.ToDictionary(known => (known.Id, known.Dialect), known => known.Reason);
        foreach (var mutant in mutants.Where(mutant => !IsKilled(mutant)))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {mutant.Id} | {mutant.Dialect} | {reasons.GetValueOrDefault((mutant.Id, mutant.Dialect))} |\n"
            );
        }
    }

    private void WriteVariations(StringBuilder page)
    {
        page.Append(
            "\n## Variations\n\nWhat the contract leaves open. Each of these panels is compatible: "
                + "`PANEL_VARIATIONS=slow dotnet test src/Conformance.Suites`, or `--variation slow`.\n\n"
                + "| variation | what is different | false alarms |\n"
                + "| --- | --- | --- |\n"
        );
        foreach (var variation in InjectionCatalog.Variations)
        {
            var trials = variations.Where(trial => trial.Id == variation.Id).ToList();
            var alarms = trials.Sum(trial => trial.Found.Count);
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{variation.Id}` | {Cell(variation.Description)}{LimitedTo(variation)} "
                    + $"| {alarms} in {trials.Count * measurement.Header.Seeds} runs |\n"
            );
        }
    }

    private static string LimitedTo(InjectionInfo variation) =>
        variation.Dialects.Count == Matrix.Dialects.Count ? "" : $" ({string.Join(", ", variation.Dialects)})";

    private static string Cell(string text) => text.Replace("|", @"\|", StringComparison.Ordinal);
}
