using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>The codes and words of the page's table of errors, and what follows from them.</summary>
internal static class SnsRefusals
{
    public static IReadOnlyDictionary<RefusalKind, Refusal> All { get; } =
        new Dictionary<RefusalKind, Refusal>
        {
            [RefusalKind.InvalidKey] = new(401, "Missing/invalid key"),
            [RefusalKind.Suspended] = new(403, "Account suspended"),
            [RefusalKind.RateLimited] = new(429, "Rate limit exceeded"),
            [RefusalKind.UnknownAction] = new(422, "Unknown action"),
            [RefusalKind.InvalidParameter] = new(422, "Invalid parameters"),
            [RefusalKind.UnknownService] = new(404, "Service not found"),
            [RefusalKind.NotEnoughFunds] = new(402, "Not enough funds on balance"),
            [RefusalKind.UnknownOrder] = new(404, "Order not found"),
            [RefusalKind.UnknownRefill] = new(404, "Refill not found"),
            [RefusalKind.NotRefillable] = new(422, "Cannot refill"),
            [RefusalKind.NotCancelable] = new(422, "Cannot cancel"),
            [RefusalKind.UnknownCancel] = new(422, "Cannot cancel"),
            [RefusalKind.WrongMethod] = new(405, "Method not allowed"),
            [RefusalKind.UnknownPath] = new(404, "Not found"),
            [RefusalKind.TooLarge] = new(413, "Request too large"),
            [RefusalKind.Broken] = new(500, "Internal error"),
        };
}
