using System.Text.Json;
using System.Text.Json.Serialization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>Panel.Baseline: the failures that a run puts up with. Its schema is schemas/report/baseline.schema.json.</summary>
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

    /// <summary>Puts up with nothing.</summary>
    public static Baseline None { get; } = new([], DateOnly.MinValue);

    /// <param name="path">The file.</param>
    /// <param name="requirements">The law book, which has the ids that there are.</param>
    /// <param name="today">The day of the run, in UTC.</param>
    /// <exception cref="InvalidDataException">The file cannot be read, or an entry is wrong; the message names each, and says what to do.</exception>
    public static Baseline Read(string path, RequirementCatalog requirements, DateOnly today)
    {
        var entries = Entries(path);
        var wrong = entries
            .GroupBy(entry => entry.Requirement)
            .SelectMany(same => Wrong(same.Key, [.. same], requirements))
            .ToList();
        return wrong.Count == 0
            ? new Baseline(entries, today)
            : throw new InvalidDataException($"'{path}': {string.Join("; ", wrong)}");
    }

    /// <summary>Why a result does not count against the verdict; null where it does, or is not broken.</summary>
    public KnownFailure? For(Result result) =>
        result.IsBroken && known.GetValueOrDefault(result.Requirement) is { } entry && !entry.IsOverOn(today)
            ? new KnownFailure(entry.Reason, entry.Until)
            : null;

    /// <summary>A sentence for each entry that is to be removed. What a run did not judge, it says nothing about.</summary>
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
            { IsBroken: true } when entry.IsOverOn(today) =>
                $"the baseline puts up with {entry.Requirement} until {entry.Until:yyyy-MM-dd}, which is over: mend the panel, or agree on another day",
            _ => null,
        };

    private static IEnumerable<string> Wrong(
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

    /// <param name="Known">The entries.</param>
    /// <param name="Schema">For editors.</param>
    private sealed record File(
        IReadOnlyList<BaselineEntry> Known,
        [property: JsonPropertyName("$schema")] string? Schema = null
    );
}
