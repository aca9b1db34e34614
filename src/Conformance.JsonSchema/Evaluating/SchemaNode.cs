namespace Conformance.JsonSchema;

/// <summary>A compiled schema: its keywords, in the order of the document; none for <c>true</c>.</summary>
internal sealed class SchemaNode(SchemaDocument document, string location, string? title)
{
    private const int MaxDescribedParts = 4;
    private const int MaxDescribedDepth = 3;

    public SchemaDocument Document => document;

    public string Location => location;

    public IReadOnlyList<Keyword> Keywords { get; set; } = [];

    public IEnumerable<SchemaNode> InPlace => Keywords.SelectMany(keyword => keyword.InPlace);

    public bool Evaluate(Evaluation evaluation)
    {
        var valid = true;
        foreach (var keyword in Keywords)
        {
            try
            {
                valid &= keyword.Evaluate(evaluation);
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
            0 => Keywords.Count == 0 ? "anything" : $"what {location} describes",
            1 => parts[0],
            _ => $"[{string.Join(", ", parts)}]",
        };
    }
}
