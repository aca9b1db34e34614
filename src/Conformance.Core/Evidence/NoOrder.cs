using Conformance.Core.Configuration;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>Why a run in order or full mode placed no order, as far as its transcript shows.</summary>
public static class NoOrder
{
    /// <summary>How the reason begins where the budget is 0.</summary>
    public const string PlanOnly = "plan only";

    /// <summary>How the reason begins otherwise.</summary>
    public const string NothingOrdered = "nothing was ordered";

    /// <summary>
    /// The reason, with what would help where that is known; null in observe mode, and where an order was accepted.
    /// </summary>
    /// <param name="transcript">What was sent and received.</param>
    /// <param name="settings">What the run was given.</param>
    public static string? Reason(Transcript transcript, Settings settings)
    {
        if (settings.Mode is Mode.Observe || transcript.Exchanges.Any(IsAccepted))
            return null;
        var first = transcript.SkippedRequests.FirstOrDefault(one => one.Name == ExchangeNames.Orders.First);
        return first?.Reason.StartsWith(RunBudget.Nothing, StringComparison.Ordinal) is true
            ? $"{PlanOnly}: {RunBudget.Nothing}, so nothing was bought"
            : $"{NothingOrdered}: {Cause(transcript, first)}";
    }

    private static bool IsAccepted(Exchange exchange) =>
        exchange is { TransportFailure: null, Expects: not Expectation.Refusal }
        && Enum.GetValues<Account>().Any(account => AcceptedOrder.IsOrderOf(exchange, account))
        && exchange.ParsedBody.TextOf("order") is not null;

    private static string Cause(Transcript transcript, SkippedRequest? skipped)
    {
        if (transcript.Exchanges.FirstOrDefault(exchange => exchange.Name == ExchangeNames.Orders.First) is { } first)
            return BecameOf(first);
        if (skipped is not null)
            return WithRemedy(skipped.Reason, skipped.Setting);
        var aborted = transcript.AbortedScenarios.FirstOrDefault(one => one.Areas.Contains("add"));
        if (aborted is not null)
            return WithRemedy(aborted.Reason, aborted.Setting);
        return transcript.End?.StopReason ?? "Panel.Areas leaves out everything that orders, so observe mode is enough";
    }

    private static string BecameOf(Exchange first)
    {
        if (first.TransportFailure is { } failure)
            return $"nobody knows what became of the first order (exchange {first.Number}): {failure}";
        if (first.ParsedBody.ErrorText is { } error)
            return $"the panel refused the first order (exchange {first.Number}): \"{error}\"";
        return $"the answer to the first order (exchange {first.Number}) has no `order`";
    }

    private static string WithRemedy(string reason, string? setting) =>
        setting is null ? reason : $"{reason}; needs {setting}";
}
