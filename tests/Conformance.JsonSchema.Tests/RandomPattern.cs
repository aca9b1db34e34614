namespace Conformance.JsonSchema.Tests;

/// <summary>Small patterns of ECMA-262 and texts that often match them.</summary>
internal sealed class RandomPattern(Random random)
{
    private static readonly string[] Characters = ["a", "b", "[ab]", "[^a]", ".", @"\d", @"\w", @"\.", "[a-c0]", "é"];
    private static readonly string[] Quantifiers =
    [
        "",
        "",
        "",
        "?",
        "*",
        "+",
        "{2}",
        "{1,2}",
        "{0,1}",
        "{2,}",
        "+?",
        "{0}",
    ];
    private static readonly string[] Texts = ["a", "b", "ab", "0", ".", "é", "\\", "\"", "😀"];

    public string Pattern() =>
        (random.Next(2) == 0 ? "^" : "") + Sequence(depth: 2) + Pick(["$", "", $"|{Pick(Characters)}"]);

    public string Text() => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Pick(Texts)));

    private string Sequence(int depth) =>
        string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => One(depth) + Pick(Quantifiers)));

    private string One(int depth) =>
        depth == 0 || random.Next(3) > 0
            ? Pick(Characters)
            : $"{Pick(["(", "(?:"])}{Sequence(depth - 1)}|{Sequence(depth - 1)})";

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
