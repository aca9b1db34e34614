using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// A request that works, sent by other methods and bodies, and with its action or its parameters changed.
/// </summary>
public sealed class MethodsAndParameters : Scenario
{
    private static readonly ApiKeyLocation InTheQuery = new("", "query", "key");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["wire", "errors"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var balance = context.Request("", "balance") with { Expects = Expectation.Any, Answer = null };
        if (!context.Dialect.Methods.Contains("GET"))
            yield return new(UndocumentedGet(balance));
        yield return new(balance with { Name = "wire.json-body-is-answered-in-json", Body = BodyKind.Json });
        yield return new(balance with { Name = "wire.wrong-method-is-answered-in-json", Method = "PUT" });
        yield return new(balance.With(context.RandomWord, "1") with { Name = "wire.unknown-parameters-do-no-harm" });
        yield return new(balance.With("action", context.RandomWord).ExpectRefusal("errors.unknown-action-is-refused"));
        yield return new(balance.Without("action").ExpectRefusal("errors.missing-action-is-refused"));
    }

    /// <summary>Where GET is documented, <see cref="ApiKeyLocations"/> sends it.</summary>
    private static PanelRequest UndocumentedGet(PanelRequest balance) =>
        balance with
        {
            Name = "wire.get-is-answered-in-json",
            Method = "GET",
            Body = BodyKind.Query,
            ApiKeyLocation = InTheQuery,
        };
}
