namespace Conformance.Core.Configuration;

/// <summary>The kinds of panel that a setting can be set for.</summary>
public enum SettingScope
{
    /// <summary>Any panel.</summary>
    Any,

    /// <summary>Only a panel at a URL.</summary>
    Url,

    /// <summary>Only the embedded reference panel.</summary>
    Embedded,
}
