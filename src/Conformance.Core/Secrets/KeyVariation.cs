namespace Conformance.Core.Secrets;

/// <summary>What a request sends as its API key. A panel must refuse all but <see cref="Whole"/>.</summary>
public enum KeyVariation
{
    /// <summary>The account's key as it is.</summary>
    Whole,

    /// <summary>A key that belongs to no account.</summary>
    Unknown,

    /// <summary>The field or header without a value.</summary>
    Empty,

    /// <summary>No field or header for the key at all.</summary>
    Missing,

    /// <summary>The account's key without its last third.</summary>
    Truncated,

    /// <summary>The account's key in the other case.</summary>
    Recased,

    /// <summary>The account's key as the only entry of an array.</summary>
    Array,

    /// <summary>A key of 5,000 characters that belongs to no account.</summary>
    VeryLong,
}
