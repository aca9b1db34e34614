namespace Conformance.Core.Configuration;

/// <summary>The tables of README that list the settings.</summary>
public enum SettingGroup
{
    /// <summary>What a run certifies, and what it may do.</summary>
    Settings,

    /// <summary>How long the panel may take and how much it may send: <see cref="Configuration.Bounds"/>.</summary>
    Bounds,
}
