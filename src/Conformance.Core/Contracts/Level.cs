namespace Conformance.Core.Contracts;

/// <summary>How binding a requirement is.</summary>
public enum Level
{
    /// <summary>A panel that breaks it fails: a client breaks on it, or somebody loses money or data.</summary>
    MUST,

    /// <summary>A panel that breaks it deviates.</summary>
    SHOULD,

    /// <summary>A panel may leave it out. One that does it wrongly deviates.</summary>
    MAY,
}
