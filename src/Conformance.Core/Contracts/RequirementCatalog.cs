using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Contracts;

/// <summary>All requirements, read from requirements/: one file per area.</summary>
public sealed class RequirementCatalog
{
    /// <summary>The areas in the order in which reports list them.</summary>
    public static readonly IReadOnlyList<string> Areas =
    [
        "services",
        "balance",
        "add",
        "status",
        "refill",
        "refill-status",
        "cancel",
        "auth",
        "errors",
        "wire",
        "money",
        "isolation",
        "limits",
        "lifecycle",
        "robustness",
    ];

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter<Level>(null, allowIntegerValues: false) },
    };

    private readonly FrozenDictionary<string, Requirement> byId;

    private RequirementCatalog(IReadOnlyList<Requirement> all)
    {
        All = all;
        byId = all.ToFrozenDictionary(r => r.Id);
    }

    public IReadOnlyList<Requirement> All { get; }

    public Requirement this[string id] =>
        byId.TryGetValue(id, out var requirement)
            ? requirement
            : throw new KeyNotFoundException(
                $"requirements/ has no entry '{id}'. Add it to the file of its area, or mend the name."
            );

    public Requirement? Find(string id) => byId.GetValueOrDefault(id);

    /// <exception cref="InvalidDataException">A file is missing, is not of the format, or repeats an id; the message names it.</exception>
    public static RequirementCatalog Load(string folder)
    {
        var all = Areas.SelectMany(area => Read(Path.Combine(folder, area + ".json"), area)).ToList();
        var twice = all.GroupBy(r => r.Id).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? new RequirementCatalog(all)
            : throw new InvalidDataException($"{folder}: the id '{twice.Key}' stands there twice.");
    }

    private static List<Requirement> Read(string file, string area)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<List<Requirement>>(File.ReadAllBytes(file), Format);
            if (entries is null || entries.Contains(null!))
                throw new JsonException("it is not a list of entries.");
            var stray = entries.FirstOrDefault(r => !r.Id.StartsWith(area + ".", StringComparison.Ordinal));
            return stray is null
                ? entries
                : throw new InvalidDataException($"{file}: '{stray.Id}' does not belong to the area '{area}'.");
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }
}
