using System.Collections.Frozen;

namespace Conformance.Core.Configuration;

/// <summary>All settings. A new one is an entry here and a property of <see cref="Settings"/>.</summary>
public static partial class SettingsTable
{
    /// <summary>The settings in the order in which messages and README list them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. OfPanel(),
        .. OfAccounts(),
        .. OfRequests(),
        .. OfBounds(),
        .. OfTrust(),
        .. OfReports(),
        .. OfEmbeddedPanel(),
        .. OfReplay(),
    ];

    private static readonly FrozenDictionary<string, Setting> ByName = All.ToFrozenDictionary(setting => setting.Name);

    internal static Setting Url => Named("Panel.Url");

    internal static Setting Reports => Named("Panel.Reports");

    internal static Setting Baseline => Named("Panel.Baseline");

    internal static Setting Replay => Named("Panel.Replay");

    /// <summary>The setting with a name, such as <c>Panel.MaxSpend</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Setting Named(string name) => ByName[name];
}
