using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>A request that works, sent by other methods and bodies, and with its action or its parameters changed.</summary>
public sealed class MethodsAndParameters : Scenario
{
    private static readonly ApiKeyLocation InTheQuery = new("", "query", "key");

    public override IReadOnlyList<string> Areas => ["wire", "errors"];

    public override Task Send(ScenarioContext context)
    {
        var balance = context.Ask("", "balance") with { Expects = Expectation.Any, Answer = null };
        return context.Send([
            .. Undocumented(context, balance),
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
            balance.With(context.RandomWord, "1") with
            {
                Name = "wire.unknown-parameters-do-no-harm",
            },
            balance.With("action", context.RandomWord).Refused("errors.unknown-action-is-refused"),
            balance.Without("action").Refused("errors.missing-action-is-refused"),
        ]);
    }

    /// <summary>GET, where it is not documented: where it is, <see cref="ApiKeyLocations"/> sends it.</summary>
    private static IEnumerable<PanelRequest> Undocumented(ScenarioContext context, PanelRequest balance) =>
        context.Dialect.Methods.Contains("GET")
            ? []
            :
            [
                balance with
                {
                    Name = "wire.get-is-answered-in-json",
                    Method = "GET",
                    Body = BodyKind.Query,
                    ApiKeyLocation = InTheQuery,
                },
            ];
}
