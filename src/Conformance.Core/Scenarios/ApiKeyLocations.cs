using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>The key in each documented place, alone; and bad keys in each that is not the form.</summary>
public sealed class ApiKeyLocations : Scenario
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["auth", "errors", "wire"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var balance = context.Request("", "balance") with { Expects = Expectation.Any, Answer = null };
        var inEachPlace = context.Dialect.ApiKeyLocations.Select(place => InPlace(balance, place)).ToList();
        var refused =
            from request in inEachPlace
            where request.ApiKeyLocation.Refusal is not null
            from variation in Variations(context)
            select (request with { Key = variation }).ExpectRefusal(request.ApiKeyLocation.Refusal!);
        return inEachPlace.Concat(refused).Select(request => new PlannedRequest(request));
    }

    private static PanelRequest InPlace(PanelRequest balance, ApiKeyLocation place) =>
        balance with
        {
            Name = place.Requirement,
            ApiKeyLocation = place,
            Method = place.Method,
            Body = place.Method == "GET" ? BodyKind.Query : BodyKind.Form,
        };

    /// <summary>In other case only where the key has letters.</summary>
    private static KeyVariation[] Variations(ScenarioContext context)
    {
        var key = context.Settings.Keys[Account.Main];
        KeyVariation[] always = [KeyVariation.Unknown, KeyVariation.Empty];
        return SentKey.HasCase(key) ? [.. always, KeyVariation.Recased] : always;
    }
}
