using Conformance.Core.Contracts;
using Conformance.Core.Schemas;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Consumers;

/// <summary>Somebody who reads a panel's responses.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Needs">What it relies on, for people.</param>
/// <param name="Schemas">The schemas that it can read responses by.</param>
internal sealed record Consumer(string Id, string Name, string? Needs, SchemaSet Schemas)
{
    /// <summary>Characters. Clients send nothing longer, but for batches of ids.</summary>
    private const int LongestField = 2000;

    private const int MostIds = 100;

    /// <summary>Whether it could have sent the exchange's request.</summary>
    public required Func<Exchange, bool> Receives { get; init; }

    /// <summary>Whether it reads the body of the exchange's response.</summary>
    public required Func<Exchange, bool> Reads { get; init; }

    /// <summary>What else it cannot cope with in an exchange, beside the shape of the body; a sentence each.</summary>
    public required Func<Exchange, IEnumerable<string>> Incompatibilities { get; init; }

    /// <summary>The documents of a dialect, which give shapes and HTTP codes for the methods that they have.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <param name="contract">The contract, which has its schemas, and says what refusals are about.</param>
    public static Consumer Of(Dialect dialect, Contract contract) =>
        new(dialect.Id, dialect.Document, null, contract.SchemasOf(dialect))
        {
            Receives = e => dialect.Methods.Contains(e.Request.Method),
            Reads = _ => true,
            Incompatibilities = e => Undocumented(dialect, contract.Requirements, e),
        };

    /// <summary>A family of clients.</summary>
    /// <param name="client">The family.</param>
    /// <param name="contract">The contract, which has the schemas of what it can read.</param>
    public static Consumer Of(ConsumerProfile client, Contract contract) =>
        new(client.Id, client.Name, client.Needs, contract.SchemasOf(client))
        {
            Receives = e =>
                e.Request.Body == client.RequestBody
                && e.Request.Method == client.Method
                && !e.IsProbe
                && IsOrdinary(e.Request),
            Reads = e => client.ReadCodes.Contains(Class(e.Response!)),
            Incompatibilities = e => CodeAndRefusal(client, e),
        };

    /// <summary>Whether client code would send it. Requests that only probe a panel show nothing of clients.</summary>
    private static bool IsOrdinary(SentRequest request) =>
        Dialect.AllActions.Contains(request.Field("action"))
        && request.Fields.All(field =>
            !field.Key.Contains('[')
            && (field.Value.Length <= LongestField || field.Key is "orders" or "refills")
            && field.Value != Redactor.Marker(request.Account, KeyVariation.VeryLong)
        )
        && request.Ids("orders").Count <= MostIds
        && request.Ids("refills").Count <= MostIds;

    /// <summary>The HTTP code of a refusal, where the dialect documents others for it.</summary>
    private static IEnumerable<string> Undocumented(Dialect dialect, RequirementCatalog requirements, Exchange exchange)
    {
        var codes = dialect.CodesOf(requirements.Find(exchange.Name)?.Refusal ?? []);
        if (
            codes.Count > 0
            && exchange is { TransportFailure: null, ParsedBody.IsRefusal: true }
            && !codes.Contains(exchange.Response!.Status)
        )
        {
            yield return $"expected HTTP {string.Join(" or ", codes)}, found HTTP {exchange.Response.Status}";
        }
    }

    private static IEnumerable<string> CodeAndRefusal(ConsumerProfile client, Exchange exchange)
    {
        if (exchange.Response is not { } response)
            yield break;
        var code = Class(response);
        var isOfThePanel = exchange.TransportFailure is null;
        if (isOfThePanel && !client.ReadCodes.Contains(code))
            yield return $"HTTP {response.Status}: it {client.OnOtherCodes}";
        if (isOfThePanel && client.NeedsSuccess && IsRefusedChoice(exchange))
            yield return "expected an answer, found a refusal";
        if (client.RetriedCodes.Contains(code) && exchange.Request.Field("action") == "add")
            yield return $"HTTP {response.Status}: it sends the order again, which may buy it twice";
    }

    /// <summary>Whether the panel was free to answer the request or to refuse it, and refused.</summary>
    private static bool IsRefusedChoice(Exchange exchange) =>
        exchange.Expects is Expectation.Any && exchange.ParsedBody.IsRefusal;

    private static string Class(Response response) => $"{response.Status / 100}xx";
}
