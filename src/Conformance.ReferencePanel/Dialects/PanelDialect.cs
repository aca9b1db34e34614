using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.OrderForms;
using Conformance.ReferencePanel.RateLimiting;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>Everything in which one documented variant of the contract differs from another.</summary>
internal sealed record PanelDialect
{
    public required string Name { get; init; }

    /// <summary>What is special about it, as a sentence for whoever starts it.</summary>
    public required string Description { get; init; }

    public required IReadOnlyList<string> Methods { get; init; }

    /// <summary>Asked in this order; the first that holds a key decides.</summary>
    public required IReadOnlyList<Func<IncomingRequest, string?>> KeyReaders { get; init; }

    public required IReadOnlyDictionary<RefusalKind, Refusal> Refusals { get; init; }

    public required ReferenceResponses Responses { get; init; }

    /// <summary>Whether the dialect's page gives a way to order services of this type.</summary>
    public required Func<OrderType, bool> Supports { get; init; }

    public SlidingWindowLimit RateLimit { get; init; } = SlidingWindowLimit.None;

    public bool Sells(string type) => Supports(OrderTypes.Get(type));

    public JsonObject Error(RefusalKind kind, string? text = null) => new() { ["error"] = text ?? Refusals[kind].Text };
}
