using System.Text.Json.Nodes;

namespace Conformance.MutationTests.Mutations;

/// <summary>A panel that answers like the plain one, but for one thing in every answer of one kind.</summary>
/// <param name="Dialect">The dialect that it speaks.</param>
/// <param name="Answer">The kind of answer, such as <c>status-batch</c>, or <c>error</c> for every refusal.</param>
/// <param name="Place">What of it, as <c>/charge</c>, or <c>/*/charge</c> for that of every entry; empty for the answer
/// as a whole.</param>
/// <param name="Rule">How it is changed.</param>
internal sealed record Mutant(string Dialect, string Answer, string Place, MutationRule Rule)
{
    /// <summary>The same in every dialect.</summary>
    public string Id => $"{Answer} {(Place.Length == 0 ? "/" : Place)} {Rule.Name}";

    /// <summary>The answer as this panel gives it; null where it is none of those that are changed.</summary>
    public string? Change(JsonNode answer)
    {
        var root = new JsonArray(answer.DeepClone());
        var changed = JsonLocation.Find(root, Place).Select(Rule.Change).ToList().Contains(true);
        return !changed ? null
            : root.Count == 0 ? ""
            : root[0]?.ToJsonString() ?? "null";
    }
}
