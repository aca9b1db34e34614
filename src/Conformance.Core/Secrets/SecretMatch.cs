namespace Conformance.Core.Secrets;

/// <summary>A secret, or a part of one, at the start of a text.</summary>
/// <param name="Length">The number of characters that belong to it; 0 where there is none.</param>
/// <param name="IsWhole">Whether it is the whole secret.</param>
/// <param name="Marker">The text that stands for it in records.</param>
internal readonly record struct SecretMatch(int Length, bool IsWhole, string Marker)
{
    /// <summary>Whether this match is to be taken rather than the other: the longer one, then the whole one.</summary>
    public bool IsBetterThan(SecretMatch other) =>
        Length > other.Length || (Length == other.Length && IsWhole && !other.IsWhole);
}
