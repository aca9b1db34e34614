using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Scenarios;
using Conformance.Core.Verdicts;
using static Conformance.Core.Transcripts.ExchangeNames;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>errors</c>.</summary>
internal static class ErrorsChecks
{
    private const int TooManyRequests = 429;
    private const string CannotCancel = "Cannot cancel";

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["errors.rate-limit-gives-429"] = RateLimitGives429,
            ["errors.no-funds-text"] = NoFundsText,
            ["errors.cannot-cancel-text"] = CannotCancelText,
            ["errors.refusal-is-never-a-5xx"] = RefusalIsNeverA5xx,
        };

    private static CheckResult RateLimitGives429(CheckContext context)
    {
        if (!context.TryFindAll(name => name == "errors.rate-limit-gives-429", _ => true, out var burst, out var open))
            return open;
        if (burst.Any(exchange => exchange.Response!.Status == TooManyRequests))
            return new CheckResult.Passed();
        if (RateLimitReached.Took(context.Run.Exchanges) > context.Run.Dialect.RateLimit!.Seconds)
            return CheckContext.NotVerified("the panel answers too slowly for its limit to be reached");
        return CheckContext.Broken(burst[^1], "HTTP 429 sooner or later", $"none in {burst.Count} requests");
    }

    private static CheckResult NoFundsText(CheckContext context) =>
        context.TryFindRefusal("errors.no-funds-is-refused", out var refusal, out var open)
            ? refusal.MustHaveErrorText(context.Run.Dialect.Errors[Condition.NoFunds].Text!)
            : open;

    private static CheckResult CannotCancelText(CheckContext context)
    {
        if (!context.TryFind(Orders.LateCancel, out var cancel, out var open))
            return open;
        if (ResponseEntries.Of(cancel) is not { } entries)
            return CheckContext.NotVerified("the answer is neither an array nor a map");
        return CheckContext.PassedUnless(
            entries
                .All.Where(entry => entry.Error?.ToString() != CannotCancel)
                .Select(entry => entries.Unexpected(entry, $"the text \"{CannotCancel}\""))
        );
    }

    private static CheckResult RefusalIsNeverA5xx(CheckContext context)
    {
        var found = context.TryFindAll(
            _ => true,
            exchange => exchange.ParsedBody.IsRefusal && !exchange.IsProbe,
            out var refusals,
            out var open
        );
        if (!found)
            return open!;
        return CheckContext.PassedUnless(
            from refusal in refusals
            where refusal.Response!.Status >= 500
            select CheckContext.Finding(refusal, "a code below 500", $"HTTP {refusal.Response!.Status}")
        );
    }
}
