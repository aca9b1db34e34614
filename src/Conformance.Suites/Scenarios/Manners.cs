using Conformance.Core.Dialects;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>A request that works, sent by other methods and bodies, and with its action or its parameters changed.</summary>
public sealed class Manners : Scenario
{
    private static readonly KeyPlace InTheQuery = new("", "query", "key");

    public override IReadOnlyList<string> Areas => ["wire", "errors"];

    public override Task Send(Scene scene)
    {
        var balance = scene.Ask("", "balance") with { Expects = Expectation.Any, Answer = null };
        return scene.Send([
            .. Undocumented(scene, balance),
            balance with
            {
                Name = "wire.json-body-is-answered-in-json",
                Body = BodyKind.Json,
            },
            balance with
            {
                Name = "wire.wrong-method-is-answered-in-json",
                Method = "PUT",
            },
            balance.With(scene.Word, "1") with
            {
                Name = "wire.unknown-parameters-do-no-harm",
            },
            balance.With("action", scene.Word).Refused("errors.unknown-action-is-refused"),
            balance.Without("action").Refused("errors.missing-action-is-refused"),
        ]);
    }

    /// <summary>GET, where it is not documented: where it is, <see cref="KeyPlaces"/> sends it.</summary>
    private static IEnumerable<PanelRequest> Undocumented(Scene scene, PanelRequest balance) =>
        scene.Dialect.Methods.Contains("GET")
            ? []
            :
            [
                balance with
                {
                    Name = "wire.get-is-answered-in-json",
                    Method = "GET",
                    Body = BodyKind.Query,
                    KeyPlace = InTheQuery,
                },
            ];
}
