using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>The key in each documented place, alone; and bad keys in each that is not the form.</summary>
public sealed class KeyPlaces : Scenario
{
    public override IReadOnlyList<string> Areas => ["auth", "errors", "wire"];

    public override Task Send(Scene scene)
    {
        var balance = scene.Ask("", "balance") with { Expects = Expectation.Any, Answer = null };
        var inEachPlace = scene
            .Dialect.KeyPlaces.Select(place =>
                balance with
                {
                    Name = place.Requirement,
                    KeyPlace = place,
                    Method = place.Method,
                    Body = place.Method == "GET" ? BodyKind.Query : BodyKind.Form,
                }
            )
            .ToList();
        var refused =
            from request in inEachPlace
            where request.KeyPlace.Refusal is not null
            from variation in Variations(scene)
            select (request with { Key = variation }).Refused(request.KeyPlace.Refusal!);
        return scene.Send([.. inEachPlace, .. refused]);
    }

    /// <summary>In other case only where the key has letters.</summary>
    private static KeyVariation[] Variations(Scene scene)
    {
        var key = scene.Settings.Keys[Account.Main];
        KeyVariation[] always = [KeyVariation.Unknown, KeyVariation.Empty];
        return SentKey.HasCase(key) ? [.. always, KeyVariation.Recased] : always;
    }
}
