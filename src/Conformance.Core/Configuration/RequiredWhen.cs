namespace Conformance.Core.Configuration;

/// <summary>When a user must set a setting.</summary>
public enum RequiredWhen
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>For every panel at a URL.</summary>
    Url,

    /// <summary>For a panel at a URL, in a mode that buys.</summary>
    Buying,
}
