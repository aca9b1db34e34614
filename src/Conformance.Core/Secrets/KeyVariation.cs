namespace Conformance.Core.Secrets;

/// <summary>What a request sends as its key. All but <see cref="Whole"/> must be refused.</summary>
public enum KeyVariation
{
    Whole,
    Unknown,
    Empty,
    Missing,
    Truncated,
    Recased,
    Array,
    VeryLong,
}
