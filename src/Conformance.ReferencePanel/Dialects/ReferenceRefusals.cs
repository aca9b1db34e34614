using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>
/// 200 for every refusal that the contract knows; a code of its own for what is no request of the contract. A suspended
/// key looks like an unknown one, because the page does not document a difference.
/// </summary>
internal static class ReferenceRefusals
{
    public static IReadOnlyDictionary<RefusalKind, Refusal> All { get; } =
        new Dictionary<RefusalKind, Refusal>
        {
            [RefusalKind.InvalidKey] = new(200, "Invalid API key"),
            [RefusalKind.Suspended] = new(200, "Invalid API key"),
            [RefusalKind.RateLimited] = new(429, "Too many requests"),
            [RefusalKind.UnknownAction] = new(200, "Incorrect request"),
            [RefusalKind.InvalidParameter] = new(200, "Incorrect request"),
            [RefusalKind.UnknownService] = new(200, "Incorrect service ID"),
            [RefusalKind.NotEnoughFunds] = new(200, "Not enough funds on balance"),
            [RefusalKind.UnknownOrder] = new(200, "Incorrect order ID"),
            [RefusalKind.UnknownRefill] = new(200, "Refill not found"),
            [RefusalKind.NotRefillable] = new(200, "Refill is not available for this order"),
            [RefusalKind.NotCancelable] = new(200, "Cancel is not available for this order"),
            [RefusalKind.UnknownCancel] = new(200, "Incorrect order ID"),
            [RefusalKind.WrongMethod] = new(405, "Method not allowed"),
            [RefusalKind.UnknownPath] = new(404, "Not found"),
            [RefusalKind.TooLarge] = new(413, "Request too large"),
            [RefusalKind.Broken] = new(500, "Internal error"),
        };
}
