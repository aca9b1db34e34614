namespace Conformance.Core.Configuration;

/// <summary>Collects everything that is wrong with the settings, so that all of it is reported at once.</summary>
internal sealed class SettingsErrors
{
    private readonly List<string> all = [];
    private readonly HashSet<Setting> wrong = [];

    /// <summary>The errors in the order in which they were found, a sentence each.</summary>
    public IReadOnlyList<string> All => all;

    /// <summary>Adds an error that is not about one setting alone.</summary>
    public void Add(string error) => all.Add(error);

    /// <summary>Adds an error about a setting.</summary>
    /// <param name="setting">The setting, which the sentence begins with.</param>
    /// <param name="problem">The rest of the sentence.</param>
    public void Add(Setting setting, string problem)
    {
        wrong.Add(setting);
        all.Add($"{setting.Name} ({setting.Variable}) {problem}");
    }

    /// <summary>Whether an error about the setting was added.</summary>
    public bool Has(Setting setting) => wrong.Contains(setting);
}
