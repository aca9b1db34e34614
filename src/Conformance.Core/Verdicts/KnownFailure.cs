using System.Text.Json.Serialization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>Why a broken requirement does not count against the verdict: the baseline knows of it.</summary>
/// <param name="Reason">The reason that the baseline gives.</param>
/// <param name="Until">The last day on which it holds, in UTC; null for no end.</param>
public sealed record KnownFailure(
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Until
)
{
    public override string ToString() => Until is { } day ? $"{Reason} (until {day:yyyy-MM-dd})" : Reason;
}
