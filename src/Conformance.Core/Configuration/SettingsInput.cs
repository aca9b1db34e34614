namespace Conformance.Core.Configuration;

/// <summary>What the user set, over all sources.</summary>
/// <param name="sources">The sources; an earlier one wins over a later one.</param>
internal sealed class SettingsInput(IReadOnlyList<SettingsSource> sources)
{
    /// <summary>Whether the embedded panel is meant. A wrong URL is a URL all the same.</summary>
    public bool IsEmbedded => !IsSet(SettingsTable.Url);

    /// <summary>The text of a setting, trimmed; null where no source sets it.</summary>
    public string? Find(Setting setting) =>
        sources.Select(source => source.Find(setting)).FirstOrDefault(text => text is not null);

    /// <summary>Whether any source sets it.</summary>
    public bool IsSet(Setting setting) => Find(setting) is not null;

    /// <summary>An error for each name in any source that looks like a setting's and is none.</summary>
    public IEnumerable<string> UnknownNames() => sources.SelectMany(source => source.UnknownNames());
}
