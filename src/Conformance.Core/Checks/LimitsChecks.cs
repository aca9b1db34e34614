using Conformance.Core.Contracts;
using Conformance.Core.Scenarios;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>limits</c>.</summary>
internal static class LimitsChecks
{
    private const int TooManyRequests = 429;

    /// <summary>How long one of twenty requests at once may take.</summary>
    private const int LongestSeconds = 10;

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["limits.no-429-below-the-documented-rate"] = No429BelowTheRate,
            ["limits.batch-of-100-counts-as-one-request"] = BatchCountsAsOneRequest,
            ["limits.requests-beyond-the-rate-are-answered"] = RequestsBeyondTheRateAreAnswered,
            ["limits.rate-limit-recovers"] = RateLimitRecovers,
            ["limits.twenty-requests-at-once-are-all-served"] = TwentyAreAllServed,
            ["limits.twenty-requests-at-once-take-bounded-time"] = TwentyTakeBoundedTime,
        };

    private static CheckResult No429BelowTheRate(CheckContext context) =>
        context.TryFindAll(name => name == RateLimitReached.Below, _ => true, out _, out var open)
            ? NoneRefusedTooEarly(context, RateLimitReached.Below)
            : open;

    private static CheckResult BatchCountsAsOneRequest(CheckContext context)
    {
        if (!context.TryFindAll(name => name == RateLimitReached.Batch, _ => true, out _, out var open))
            return open;
        var result = NoneRefusedTooEarly(context, RateLimitReached.Batch);
        if (result is not CheckResult.Passed || RefusedTooEarly(context) is not [var early, ..])
            return result;
        return CheckContext.NotVerified(
            $"exchange {early.Number} was refused for its rate too early, for whatever reason: "
                + $"see {RateLimitReached.Below}"
        );
    }

    private static CheckResult RequestsBeyondTheRateAreAnswered(CheckContext context)
    {
        var dropped = context.Run.Exchanges.FirstOrDefault(exchange =>
            exchange is { Name: RateLimitReached.Beyond, RecordedFailure.IsTransient: true }
        );
        if (dropped is null)
            return OneWasRefused(context);
        if (!context.TryFind(RateLimitReached.Recovered, out _, out var open))
            return open;
        return CheckContext.Broken(
            context.Examine(dropped),
            "an HTTP response to each request beyond the rate",
            $"none: {dropped.TransportFailure}"
        );
    }

    private static CheckResult OneWasRefused(CheckContext context)
    {
        if (!context.TryFindAll(name => name == RateLimitReached.Beyond, _ => true, out var beyond, out var open))
            return open;
        return beyond.Any(IsTooMany)
            ? new CheckResult.Passed()
            : CheckContext.NotVerified($"no request was refused for its rate: see {RateLimitReached.Beyond}");
    }

    private static CheckResult RateLimitRecovers(CheckContext context) =>
        context.TryFind(RateLimitReached.Recovered, out var again, out var open)
            ? CheckContext.PassedIf(
                !IsTooMany(again),
                again,
                "an answer, after the time that the panel asks to wait",
                "HTTP 429"
            )
            : open;

    private static CheckResult TwentyAreAllServed(CheckContext context)
    {
        if (!context.TryFindAll(IsOfTwenty, _ => true, out var answered, out var open))
            return open;
        var result = CheckContext.PassedUnless(
            from exchange in answered
            where exchange.ParsedBody.Member("balance") is null && !IsRefusedForItsRate(context, exchange)
            select CheckContext.Finding(
                exchange,
                "the balance, or a refusal for the rate",
                $"HTTP {exchange.Response!.Status} without either"
            )
        );
        return result is CheckResult.Passed ? UnlessUnanswered(context) ?? result : result;
    }

    private static CheckResult TwentyTakeBoundedTime(CheckContext context)
    {
        if (!context.TryFindAll(IsOfTwenty, _ => true, out var answered, out var open))
            return open;
        return CheckContext.PassedUnless(
            answered.Select(exchange => exchange.TookLongerThan(LongestSeconds)).OfType<Finding>()
        );
    }

    /// <summary>
    /// Something may stand in the way of one request among many by chance: only the second time tells.
    /// </summary>
    private static CheckResult? UnlessUnanswered(CheckContext context)
    {
        var twenty = context.Run.Exchanges.Where(exchange => IsOfTwenty(exchange.Name)).ToList();
        var unanswered = twenty.FindAll(exchange => exchange.TransportFailure is not null);
        if (unanswered.Count == 0)
            return null;
        if (unanswered.Find(exchange => IsAgain(exchange) && exchange.TransportFailure!.IsTransient) is { } broken)
        {
            return CheckContext.Broken(
                context.Examine(broken),
                "an answer to each of twenty requests at once, as to others of them",
                $"none of the panel's own, the second time too: {broken.TransportFailure}"
            );
        }

        return IsAgain(unanswered[^1]) || !twenty.Exists(IsAgain) ? context.Blocked(unanswered[^1]) : null;
    }

    private static bool IsOfTwenty(string name) => name is Load.AtOnce or ExchangeNames.TwentyMoreAtOnce;

    private static bool IsAgain(Exchange exchange) => exchange.Name == ExchangeNames.TwentyMoreAtOnce;

    private static bool IsTooMany(Exchange exchange) => exchange.Response!.Status == TooManyRequests;

    private static bool IsRefusedForItsRate(CheckContext context, Exchange exchange) =>
        exchange.ParsedBody.IsRefusal
        && context.Run.Dialect.Errors[Condition.RateLimit].Codes.Contains(exchange.Response!.Status);

    private static CheckResult NoneRefusedTooEarly(CheckContext context, string name) =>
        CheckContext.PassedUnless(
            from refused in RefusedTooEarly(context)
            where refused.Name == name
            select CheckContext.Finding(refused, "an answer, for the rate was not used up", "HTTP 429")
        );

    /// <summary>
    /// What was refused although no more than the documented limit had been sent; what was sent again counts too.
    /// </summary>
    private static List<Exchange> RefusedTooEarly(CheckContext context)
    {
        var within = context
            .Run.Exchanges.Where(exchange => exchange.Name is RateLimitReached.Batch or RateLimitReached.Below)
            .ToLookup(exchange => exchange.Response?.Status == TooManyRequests);
        return within[false].Count() < context.Run.Dialect.RateLimit!.Requests ? [.. within[true]] : [];
    }
}
