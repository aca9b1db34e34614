using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A compiled schema: its keywords, in the order of the document; none for <c>true</c>.</summary>
internal sealed class SchemaNode(SchemaResource resource, string location, string? title)
{
    private const int MaxDescribedParts = 4;
    private const int MaxDescribedDepth = 3;

    private bool _tracks;
    private int _allowed;

    public SchemaResource Resource => resource;

    public string Location => location;

    /// <summary>Those that look at what all others have applied to come last.</summary>
    public Keyword[] Keywords { get; private set; } = [];

    /// <summary>
    /// Of a schema that has nothing but assertions, those that a value can break, by the value's kind; otherwise null.
    /// </summary>
    public Assertion[][]? Assertions { get; private set; }

    /// <summary>Whether any value of this kind satisfies it, so that there is nothing to look at.</summary>
    public bool AllowsAll(JsonValueKind kind) => (_allowed & (1 << (int)kind)) != 0;

    public IEnumerable<SchemaNode> InPlace => Keywords.SelectMany(keyword => keyword.InPlace);

    public void Complete(IEnumerable<Keyword> keywords)
    {
        Keywords = keywords.OrderBy(keyword => keyword.IsAboutTheRest).ToArray();
        _tracks = Keywords.Any(keyword => keyword.IsAboutTheRest);
        var assertions = Keywords.OfType<Assertion>().ToArray();
        Assertions =
            assertions.Length == Keywords.Length
                ? Enum.GetValues<JsonValueKind>()
                    .Select(kind => assertions.Where(assertion => assertion.Concerns(kind)).ToArray())
                    .ToArray()
                : null;
        for (var kind = 0; kind < Assertions?.Length; kind++)
            _allowed |= Assertions[kind].Length == 0 ? 1 << kind : 0;
    }

    public bool Evaluate(Evaluation evaluation, JsonElement instance) =>
        _tracks ? evaluation.Track(this, instance) : EvaluateKeywords(evaluation, instance);

    public bool EvaluateKeywords(Evaluation evaluation, JsonElement instance)
    {
        var valid = true;
        foreach (var keyword in Keywords)
        {
            valid &= evaluation.Lists
                ? EvaluateOrTell(keyword, evaluation, instance)
                : keyword.Evaluate(evaluation, instance);
            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }

    /// <summary>What satisfies the schema, in a few words: its title if it has one.</summary>
    public string Describe(int depth) => Excerpt.Shorten(DescribeInFull(depth));

    /// <summary>Says where it was that a value could not be judged.</summary>
    private static bool EvaluateOrTell(Keyword keyword, Evaluation evaluation, JsonElement instance)
    {
        try
        {
            return keyword.Evaluate(evaluation, instance);
        }
        catch (UnjudgeableException stop) when (stop.Violation is null)
        {
            stop.Violation = evaluation.ViolationOf(keyword, stop.Message);
            throw;
        }
    }

    private string DescribeInFull(int depth)
    {
        if (title is not null)
            return Excerpt.Unquoted(title);
        var parts =
            depth > MaxDescribedDepth
                ? []
                : Keywords
                    .Select(keyword => keyword.Expectation(depth + 1))
                    .OfType<string>()
                    .Take(MaxDescribedParts)
                    .ToArray();
        return parts.Length switch
        {
            0 => Keywords.Length == 0 ? "anything" : $"what {location} describes",
            1 => parts[0],
            _ => $"[{string.Join(", ", parts)}]",
        };
    }
}
