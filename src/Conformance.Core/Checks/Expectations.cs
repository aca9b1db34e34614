using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>What many checks expect of an exchange, each as the result of the check.</summary>
internal static class Expectations
{
    /// <summary>The conditions that the request named after a requirement provokes; none for any other name.</summary>
    public static IReadOnlyList<Condition> ConditionsOf(this CheckContext context, string name) =>
        context.Run.Requirements.Find(name)?.Refusal ?? [];

    /// <summary>
    /// The conditions that a request provokes: those of its name, and for an order from an account without money that
    /// it has none.
    /// </summary>
    public static IReadOnlyList<Condition> ConditionsOf(this CheckContext context, Exchange exchange) =>
        AcceptedOrder.IsOrderOf(exchange, Account.Unfunded)
            ? [.. context.ConditionsOf(exchange.Name).Union([Condition.NoFunds])]
            : context.ConditionsOf(exchange.Name);

    /// <summary>Whether the response is a JSON object with <c>error</c>, or an HTTP code that refuses.</summary>
    public static bool IsRefused(this Exchange exchange) => exchange.ParsedBody is { IsJson: true, IsRefusal: true };

    public static CheckResult MustBeRefused(this Exchange exchange) =>
        CheckContext.PassedIf(
            exchange.IsRefused(),
            exchange,
            "a refusal: an object with `error`",
            exchange.ParsedBody.ParseError ?? "an answer without `error`"
        );

    public static CheckResult MustHave(this Exchange exchange, string member) =>
        CheckContext.PassedIf(
            exchange.ParsedBody.Member(member) is not null,
            exchange,
            $"the member `{member}`",
            "an answer without it",
            "/" + member
        );

    public static CheckResult MustBeJson(this Exchange exchange) =>
        CheckContext.PassedIf(
            exchange.ParsedBody.IsJson,
            exchange,
            "one JSON value",
            exchange.ParsedBody.ParseError ?? "nothing"
        );

    public static CheckResult MustHaveErrorText(this Exchange exchange, string text) =>
        CheckContext.PassedIf(
            exchange.ParsedBody.ErrorText == text,
            exchange,
            $"the text \"{text}\"",
            $"\"{exchange.ParsedBody.ErrorText}\"",
            "/error"
        );

    /// <summary>
    /// The same code and the same text; that a text repeats a key is the matter of another requirement.
    /// </summary>
    public static bool LooksLike(this Exchange exchange, Exchange other) =>
        exchange.Response!.Status == other.Response!.Status && WithoutKeys(exchange) == WithoutKeys(other);

    /// <summary>That an exchange looks unlike another one that it should look like.</summary>
    public static Finding LooksUnlike(Exchange exchange, Exchange other) =>
        CheckContext.Finding(
            exchange,
            $"the refusal of exchange {other.Number}: {CodeAndText(other)}",
            CodeAndText(exchange)
        );

    /// <summary>That an exchange took longer than it may.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="seconds">How long it may take.</param>
    /// <param name="meanwhile">What is no reason for taking longer, with a comma before it; empty for nothing.</param>
    public static Finding? TookLongerThan(this Exchange exchange, int seconds, string meanwhile = "") =>
        exchange.Milliseconds <= seconds * 1000
            ? null
            : CheckContext.Finding(
                exchange,
                $"an answer within {seconds} s{meanwhile}",
                $"one after {exchange.Milliseconds / 1000:0.#} s"
            );

    /// <summary>What is wrong with the entries of an id: there is none, or one of them is not as expected.</summary>
    /// <param name="entries">The response's entries.</param>
    /// <param name="id">The id.</param>
    /// <param name="expected">What each of them should be.</param>
    /// <param name="holds">Whether one is.</param>
    public static IEnumerable<Finding> Unlike(
        this ResponseEntries entries,
        string id,
        string expected,
        Func<ResponseEntry, bool> holds
    )
    {
        var own = entries.For(id);
        if (own.Count == 0)
            return [CheckContext.Finding(entries.Exchange, $"an entry for {id}", "none")];
        return own.Where(entry => !holds(entry)).Select(entry => entries.Unexpected(entry, $"for {id} {expected}"));
    }

    /// <summary>That an entry is not as expected.</summary>
    /// <param name="entries">The response's entries.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="member">The pointer of the member within the entry; empty for the entry as a whole.</param>
    public static Finding Unexpected(
        this ResponseEntries entries,
        ResponseEntry entry,
        string expected,
        string member = ""
    ) =>
        CheckContext.Finding(
            entries.Exchange,
            expected,
            ExchangeSummary.Cut(entry.Json.GetRawText()),
            entry.Pointer + member
        );

    /// <summary>That ids have no entry at all.</summary>
    public static IEnumerable<Finding> Missing(this ResponseEntries entries, IReadOnlyList<string> ids)
    {
        var missing = ids.Except(entries.Ids).ToList();
        if (missing.Count == 0)
            return [];
        var named = string.Join(", ", missing.Take(3));
        return
        [
            CheckContext.Finding(entries.Exchange, $"an entry for each of the {ids.Count} ids", $"none for {named}"),
        ];
    }

    private static string CodeAndText(Exchange exchange) =>
        $"HTTP {exchange.Response!.Status} \"{exchange.ParsedBody.ErrorText}\"";

    private static string? WithoutKeys(Exchange exchange) =>
        exchange.ParsedBody.ErrorText is { } text ? Redactor.WithoutMarkers(text) : null;
}
