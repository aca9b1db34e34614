using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A compiled schema: its keywords, in the order of the document; none for <c>true</c>.</summary>
internal sealed class SchemaNode(SchemaResource resource, string location, string? title)
{
    private const int MaxDescribedParts = 4;
    private const int MaxDescribedDepth = 3;

    private bool _tracks;

    public SchemaResource Resource => resource;

    public string Location => location;

    /// <summary>Those that look at what all others have applied to come last.</summary>
    public Keyword[] Keywords { get; private set; } = [];

    public IEnumerable<SchemaNode> InPlace => Keywords.SelectMany(keyword => keyword.InPlace);

    public void Complete(IEnumerable<Keyword> keywords)
    {
        Keywords = keywords.OrderBy(keyword => keyword.IsAboutTheRest).ToArray();
        _tracks = Keywords.Any(keyword => keyword.IsAboutTheRest);
    }

    public bool Evaluate(Evaluation evaluation, JsonElement instance) =>
        _tracks ? evaluation.Track(this, instance) : EvaluateKeywords(evaluation, instance);

    public bool EvaluateKeywords(Evaluation evaluation, JsonElement instance)
    {
        var valid = true;
        foreach (var keyword in Keywords)
        {
            try
            {
                valid &= keyword.Evaluate(evaluation, instance);
            }
            catch (UnjudgeableException stop) when (stop.Violation is null)
            {
                stop.Violation = evaluation.ViolationOf(keyword, stop.Message);
                throw;
            }

            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }

    /// <summary>What satisfies the schema, in a few words: its title if it has one.</summary>
    public string Describe(int depth) => Excerpt.Shorten(DescribeInFull(depth));

    private string DescribeInFull(int depth)
    {
        if (title is not null)
            return Excerpt.Unquoted(title);
        var parts = depth > MaxDescribedDepth
            ? []
            : Keywords.Select(keyword => keyword.Expectation(depth + 1)).OfType<string>().Take(MaxDescribedParts).ToArray();
        return parts.Length switch
        {
            0 => Keywords.Length == 0 ? "anything" : $"what {location} describes",
            1 => parts[0],
            _ => $"[{string.Join(", ", parts)}]",
        };
    }
}
