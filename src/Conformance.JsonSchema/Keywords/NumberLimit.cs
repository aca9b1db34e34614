using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms: which order of value and limit will do.</summary>
internal sealed class NumberLimit(KeywordSource source, string relation, Func<int, bool> accepts) : Assertion(source)
{
    private readonly ExactNumber _limit = source.Number();
    private readonly long? _wholeLimit = source.Value.TryGetInt64(out var whole) ? whole : null;
    private readonly decimal? _shortLimit = ExactNumber.TryShort(source.Value);
    private readonly string _text = Excerpt.Of(source.Value);

    public override string Expectation(int depth) => $"{relation} {_text}";

    public override bool Concerns(JsonValueKind kind) => kind == JsonValueKind.Number;

    public override bool Holds(JsonElement instance) => accepts(Compare(instance));

    private int Compare(JsonElement number)
    {
        if (_wholeLimit is { } wholeLimit && number.TryGetInt64(out var whole))
            return whole.CompareTo(wholeLimit);
        return _shortLimit is { } limit && ExactNumber.TryShort(number) is { } value
            ? value.CompareTo(limit)
            : ExactNumber.Of(number).CompareTo(_limit);
    }
}
