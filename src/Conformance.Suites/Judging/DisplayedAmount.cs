using System.Globalization;
using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Suites.Judging;

/// <summary>An amount as a panel shows it.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Unit">One in the last place that is shown: what rounding may hide.</param>
public sealed record DisplayedAmount(decimal Value, decimal Unit)
{
    /// <summary>Null where the member is no amount.</summary>
    public static DisplayedAmount? Read(JsonElement answer, string member) =>
        ParsedBody.Member(answer, member) is { ValueKind: JsonValueKind.String or JsonValueKind.Number }
        && ParsedBody.TextOf(answer, member) is { } text
        && decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? new DisplayedAmount(value, 1 / Power(text))
            : null;

    /// <summary>Whether the two may be the same amount, shown with more or fewer places.</summary>
    public bool Agrees(decimal other, decimal unit = 0) => Math.Abs(Value - other) <= Math.Max(Unit, unit);

    private static decimal Power(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;
        return Enumerable.Repeat(10m, Math.Min(places, 20)).Aggregate(1m, (power, ten) => power * ten);
    }
}
