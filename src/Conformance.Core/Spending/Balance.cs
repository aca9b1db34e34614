using System.Globalization;
using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Spending;

/// <summary>Reads the amount out of a balance answer, whatever its JSON type; null when there is none.</summary>
public static class Balance
{
    public static decimal? Read(ParsedBody answer) =>
        answer.Member("balance") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } amount
        && decimal.TryParse(ParsedBody.Text(amount), NumberStyles.Float, CultureInfo.InvariantCulture, out var money)
            ? money
            : null;
}
