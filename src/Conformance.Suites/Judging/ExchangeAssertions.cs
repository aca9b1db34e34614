using Conformance.Core.Checks;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;

namespace Conformance.Suites.Judging;

/// <summary>What checks demand of an exchange.</summary>
public sealed class ExchangeAssertions(Exchange exchange)
    : ReferenceTypeAssertions<Exchange, ExchangeAssertions>(exchange)
{
    protected override string Identifier => "exchange";

    public void BeRefused() =>
        Demand(
            Subject.ParsedBody is { IsJson: true, IsRefusal: true },
            "a refusal: an object with `error`",
            Subject.ParsedBody.Fault ?? "an answer without `error`"
        );

    public void BeAnswered() => Demand(!Subject.ParsedBody.IsRefusal, "an answer", "a refusal");

    public void HaveCode(IReadOnlyCollection<int> codes) =>
        Demand(
            codes.Contains(Subject.Response!.Status),
            $"HTTP {string.Join(" or ", codes)}",
            $"HTTP {Subject.Response.Status}"
        );

    public void HaveErrorText(string text) =>
        Demand(
            Subject.ParsedBody.ErrorText == text,
            $"the text \"{text}\"",
            $"\"{Subject.ParsedBody.ErrorText}\"",
            "/error"
        );

    public void BeJson() => Demand(Subject.ParsedBody.IsJson, "one JSON value", Subject.ParsedBody.Fault ?? "nothing");

    public void HaveMember(string name) =>
        Demand(Subject.ParsedBody.Member(name) is not null, $"the member `{name}`", "an answer without it", "/" + name);

    /// <param name="seconds">The time.</param>
    /// <param name="meanwhile">What was to be no reason for taking longer, with the comma before it; empty for nothing.</param>
    public void HaveTakenAtMost(int seconds, string meanwhile = "") =>
        Demand(
            Subject.Milliseconds <= seconds * 1000,
            $"an answer within {seconds} s{meanwhile}",
            $"one after {Subject.Milliseconds / 1000:0.#} s"
        );

    /// <summary>The same code and the same text; a key in it is the matter of another requirement.</summary>
    public void LookLike(Exchange other) =>
        Demand(
            Subject.Response!.Status == other.Response!.Status && WithoutKey(Subject) == WithoutKey(other),
            $"the refusal of exchange {other.Number}: HTTP {other.Response.Status} \"{other.ParsedBody.ErrorText}\"",
            $"HTTP {Subject.Response.Status} \"{Subject.ParsedBody.ErrorText}\""
        );

    private static string? WithoutKey(Exchange refusal) =>
        refusal.ParsedBody.ErrorText is { } text ? Redactor.WithoutMarkers(text) : null;

    internal void BeUnbroken(IReadOnlyList<Misshape> broken)
    {
        var more = broken.Count == 1 ? "" : $" (and {broken.Count - 1} more like it)";
        var sides = broken[0].Message["expected ".Length..].Split(", found ", 2);
        Demand(false, sides[0], (sides.Length == 2 ? sides[1] : "none") + more, broken[0].Location);
    }

    /// <summary>Fails with the whole evidence unless <paramref name="holds"/>.</summary>
    public void Demand(bool holds, string expected, string came, string where = "") =>
        Execute
            .Assertion.ForCondition(holds)
            .FailWith("{0}", new Verbatim(holds ? "" : ExchangeSummary.Breach(Subject, expected, came, where)));
}
