using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>multipleOf</c>.</summary>
internal sealed class MultipleOf(KeywordSource source) : Assertion(source)
{
    private readonly ExactNumber _divisor = Read(source);
    private readonly decimal? _shortDivisor = ExactNumber.TryShort(source.Value);
    private readonly string _text = Excerpt.Of(source.Value);

    public override string Expectation(int depth) => $"a multiple of {_text}";

    public override bool Concerns(JsonValueKind kind) => kind == JsonValueKind.Number;

    public override bool Holds(JsonElement instance) =>
        _shortDivisor is { } divisor && ExactNumber.TryShort(instance) is { } value
            ? value % divisor == 0
            : ExactNumber.Of(instance).IsMultipleOf(_divisor);

    private static ExactNumber Read(KeywordSource source) =>
        source.Number() is { IsNegative: false, Digits.Length: > 0 } divisor
            ? divisor
            : throw source.Error("expected a number greater than 0");
}
