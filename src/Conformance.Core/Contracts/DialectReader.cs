namespace Conformance.Core.Contracts;

/// <summary>Reads schemas/&lt;id&gt;/dialect.json.</summary>
internal sealed class DialectReader(ContractFiles files, IReadOnlyList<ServiceType> serviceTypes)
{
    private readonly IReadOnlyList<string> ids =
    [
        .. files.FoldersIn(ContractPaths.AllSchemas).Where(id => files.Has(ContractPaths.Dialect(id))),
    ];

    /// <summary>Every folder under schemas/ that has a dialect.json, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">A dialect.json is not of the format; the message names it.</exception>
    public IReadOnlyList<Dialect> ReadAll() => [.. ids.Select(Read)];

    private Dialect Read(string id)
    {
        var path = ContractPaths.Dialect(id);
        var dialect = files.ReadJson<Dialect>(path);
        if (ErrorIn(dialect, id) is { } error)
            throw files.Error(path, error);
        return dialect with { KnownServiceTypes = serviceTypes };
    }

    private string? ErrorIn(Dialect dialect, string id)
    {
        if (dialect.Id != id)
            return $"its id is '{dialect.Id}', and has to be the folder's name.";
        if (MissingIn(dialect).ToList() is { Count: > 0 } missing)
            return $"it lacks {string.Join(", ", missing)}.";
        if (dialect.Fallback is { } fallback && !ids.Contains(fallback))
            return $"its fallback '{fallback}' is no dialect. There are {string.Join(", ", ids)}.";
        var unknown = dialect.ServiceTypes.Except(serviceTypes.Select(type => type.Name)).ToList();
        return unknown.Count == 0
            ? null
            : $"its service types {string.Join(", ", unknown)} are not in {ContractPaths.ServiceTypes}.";
    }

    private static IEnumerable<string> MissingIn(Dialect dialect) =>
        MissingActions(dialect).Concat(MissingErrors(dialect)).Concat(MissingKeyLocations(dialect));

    private static IEnumerable<string> MissingActions(Dialect dialect) =>
        Dialect
            .AllActions.Where(action => !dialect.Actions.ContainsKey(action))
            .Select(action => $"the action '{action}'");

    private static IEnumerable<string> MissingErrors(Dialect dialect) =>
        Enum.GetValues<Condition>()
            .Where(condition => !dialect.Errors.ContainsKey(condition))
            .Select(condition => $"the error '{condition.ToKebabCase()}'");

    private static IEnumerable<string> MissingKeyLocations(Dialect dialect)
    {
        if (dialect.ApiKeyLocations.Count == 0)
            return ["a place for the key"];
        return dialect
            .ApiKeyLocations.Where(location => location is { In: not "form", Refusal: null })
            .Select(location => $"the refusal of the key place '{location.Requirement}'");
    }
}
