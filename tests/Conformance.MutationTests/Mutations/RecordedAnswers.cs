using System.Text.Json.Nodes;

namespace Conformance.MutationTests.Mutations;

/// <summary>
/// A transcript of a run against the plain panel, line by line, with the answers that can be changed.
/// </summary>
internal sealed class RecordedAnswers
{
    private readonly IReadOnlyList<string> lines;

    /// <summary>For each line its kind of answer, and the answer; null where there is none.</summary>
    private readonly IReadOnlyList<(string Kind, JsonNode Answer)?> answers;

    public RecordedAnswers(string dialect, string transcript)
    {
        lines = [.. transcript.Split('\n').SkipLast(1)];
        answers = [.. lines.Select(Read)];
        Mutants =
        [
            .. from answer in answers.OfType<(string Kind, JsonNode Answer)>()
            group answer.Answer by answer.Kind into kind
            from place in kind.SelectMany(JsonLocation.Places).Distinct()
            from rule in MutationRule.All
            let mutant = new Mutant(dialect, kind.Key, place, rule)
            where kind.Any(answer => mutant.Change(answer) is not null)
            select mutant,
        ];
    }

    /// <summary>Every way to change one thing.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>The transcript of the same run against the changed panel.</summary>
    public string Of(Mutant mutant) =>
        string.Concat(
            lines.Zip(
                answers,
                (line, answer) =>
                    (
                        answer is { } known && known.Kind == mutant.Answer && mutant.Change(known.Answer) is { } changed
                            ? With(line, changed)
                            : line
                    ) + "\n"
            )
        );

    private static string With(string line, string text)
    {
        var changed = JsonNode.Parse(line)!;
        changed["exchange"]!["response"]!["text"] = text;
        return changed.ToJsonString();
    }

    /// <summary>What is an object with an error is a refusal, whatever was asked.</summary>
    private static (string, JsonNode)? Read(string line)
    {
        if (
            JsonNode.Parse(line)!["exchange"] is not JsonObject exchange
            || (string?)exchange["response"]?["text"] is not { } text
            || JsonNode.Parse(text) is not { } answer
        )
        {
            return null;
        }

        return answer is JsonObject refusal && refusal.ContainsKey("error") ? ("error", answer)
            : (string?)exchange["answer"] is { } kind ? (kind, answer)
            : null;
    }
}
