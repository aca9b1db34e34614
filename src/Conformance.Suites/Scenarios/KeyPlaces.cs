using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>The key in each documented place, alone; and one that no account has in each header.</summary>
public sealed class KeyPlaces : Scenario
{
    public override IReadOnlyList<string> Areas => ["auth", "errors", "wire"];

    public override Task Send(Scene scene)
    {
        var balance = scene.Ask("", "balance") with { Expects = Expectation.Any, Answer = null };
        var inEachPlace = scene.Dialect.KeyPlaces.Select(place => balance with
        {
            Name = place.Requirement,
            KeyPlace = place,
            Method = place.Method,
            Body = place.Method == "GET" ? BodyKind.Query : BodyKind.Form,
        }).ToList();
        var refused = inEachPlace.Where(request => request.KeyPlace.In == "header")
            .Select(request => (request with { Key = KeyVariation.Unknown }).Refused(request.KeyPlace.Refusal!));
        return scene.Send([.. inEachPlace, .. refused]);
    }
}
