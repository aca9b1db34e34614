using System.Text.Json.Serialization;

namespace Conformance.Core.Verdicts;

/// <summary>Why a broken requirement does not count against the verdict: the baseline has an entry for it.</summary>
/// <param name="Reason">The reason that the baseline gives.</param>
/// <param name="Until">The last day on which it holds, in UTC; null for no end.</param>
public sealed record KnownFailure(
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Until
)
{
    /// <summary>The reason, with the last day where there is one.</summary>
    public override string ToString() => Until is { } day ? $"{Reason} (until {day:yyyy-MM-dd})" : Reason;
}
