using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Http;

/// <summary>What the caller sent, by exact name. Of repeated parameters the last one counts.</summary>
internal sealed class Parameters
{
    private readonly Dictionary<string, string?> values = [];
    private readonly HashSet<string> repeated = [];

    public static Parameters None { get; } = new();

    public IEnumerable<string> Names => values.Keys;

    /// <summary>`link[]=x` and `link[a]=x` make an array of `link`, which no parameter may be.</summary>
    public void Add(string name, string value)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        if (bracket > 0)
            AddArray(name[..bracket]);
        else if (!values.TryAdd(name, value))
            AddAgain(name, value);
    }

    public void AddArray(string name) => values[name] = null;

    /// <summary>The same parameters but for one; null takes it away.</summary>
    public Parameters With(string name, string? value)
    {
        var changed = new Parameters();
        foreach (var (other, text) in values.Where(pair => pair.Key != name))
            changed.values[other] = text;
        if (value is not null)
            changed.values[name] = value;
        return changed;
    }

    /// <summary>Whether a parameter came twice, of which the last one counts.</summary>
    public bool HasRepetition => repeated.Count > 0;

    /// <summary>Arrays count as given, empty texts do not.</summary>
    public bool IsGiven(string name) => values.TryGetValue(name, out var value) && value != "";

    /// <summary>null when missing or an array.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name);

    public string Required(string name) =>
        (IsGiven(name), Text(name)) switch
        {
            (false, _) => throw new RefusedException(RefusalKind.InvalidParameter, $"Missing parameter: {name}"),
            (_, null) => throw new RefusedException(RefusalKind.InvalidParameter, $"Incorrect {name}"),
            (_, { } text) => text,
        };

    public override string ToString() => string.Join('&', values.Select(pair => $"{pair.Key}={pair.Value}"));

    public long? Number(string name) => WholeNumber.Read(Text(name));

    private void AddAgain(string name, string value)
    {
        values[name] = value;
        repeated.Add(name);
    }
}
