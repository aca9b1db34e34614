using System.Text.Json;
using System.Text.Json.Serialization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>
/// The file that <c>Panel.Baseline</c> names: the requirements that a panel is known to break, and that do not fail the
/// run.
/// Its schema is schemas/report/baseline.schema.json.
/// </summary>
public sealed class Baseline
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private readonly Dictionary<string, BaselineEntry> known;
    private readonly DateOnly today;

    private Baseline(IEnumerable<BaselineEntry> known, DateOnly today)
    {
        this.known = known.ToDictionary(entry => entry.Requirement);
        this.today = today;
    }

    /// <summary>A baseline without entries.</summary>
    public static Baseline None { get; } = new([], DateOnly.MinValue);

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">The file.</param>
    /// <param name="requirements">The catalog, which has the ids that there are.</param>
    /// <param name="today">The day of the run, in UTC.</param>
    /// <exception cref="InvalidDataException">
    /// The file cannot be read, or an entry is wrong; the message names each, and says what to do.
    /// </exception>
    public static Baseline Read(string path, RequirementCatalog requirements, DateOnly today)
    {
        var entries = Entries(path);
        var problems = entries
            .GroupBy(entry => entry.Requirement)
            .SelectMany(same => Problems(same.Key, [.. same], requirements))
            .ToList();
        return problems.Count == 0
            ? new Baseline(entries, today)
            : throw new InvalidDataException($"'{path}': {string.Join("; ", problems)}");
    }

    /// <summary>
    /// Why a result does not count against the verdict; null where it counts, or where nothing is broken.
    /// </summary>
    public KnownFailure? For(Result result)
    {
        if (!result.IsBroken || !known.TryGetValue(result.Requirement, out var entry))
            return null;
        return entry.HasExpiredOn(today) ? null : new KnownFailure(entry.Reason, entry.Until);
    }

    /// <summary>
    /// A sentence for each entry that is to be removed: its requirement passed, or is broken after its last day. An
    /// entry whose requirement was not verified stays.
    /// </summary>
    public IReadOnlyList<string> Outdated(IEnumerable<Result> results) =>
        [
            .. results
                .Where(result => known.ContainsKey(result.Requirement))
                .Select(result => Outdated(result, known[result.Requirement]))
                .OfType<string>(),
        ];

    private string? Outdated(Result result, BaselineEntry entry) =>
        result switch
        {
            { Outcome: Outcome.Passed } =>
                $"the baseline puts up with {entry.Requirement}, which passed: remove its entry",
            { IsBroken: true } when entry.HasExpiredOn(today) =>
                $"the baseline puts up with {entry.Requirement} until {entry.Until:yyyy-MM-dd}, which is over: "
                    + "mend the panel, or agree on another day",
            _ => null,
        };

    private static IEnumerable<string> Problems(
        string id,
        IReadOnlyList<BaselineEntry> entries,
        RequirementCatalog requirements
    )
    {
        if (requirements.Find(id) is null)
            yield return $"there is no requirement '{id}': docs/contract.md has them all";
        if (entries.Count > 1)
            yield return $"{id} has {entries.Count} entries: leave one";
        if (entries.Any(entry => string.IsNullOrWhiteSpace(entry.Reason)))
            yield return $"{id} has an empty reason: say why it is put up with";
    }

    private static IReadOnlyList<BaselineEntry> Entries(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<File>(System.IO.File.ReadAllBytes(path), Format)?.Known
                ?? throw new JsonException("it is null");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"'{path}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The file as it is written.</summary>
    /// <param name="Known">The entries.</param>
    /// <param name="Schema">The address of the schema, for editors; nothing reads it.</param>
    private sealed record File(
        IReadOnlyList<BaselineEntry> Known,
        [property: JsonPropertyName("$schema")] string? Schema = null
    );
}
