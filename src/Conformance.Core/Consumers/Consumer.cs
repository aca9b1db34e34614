using Conformance.Core.Contracts;
using Conformance.Core.Schemas;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Consumers;

/// <summary>Somebody who reads a panel's answers.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Needs">What it relies on, for people.</param>
/// <param name="Schemas">What it takes answers to be.</param>
internal sealed record Consumer(string Id, string Name, string? Needs, SchemaSet Schemas)
{
    /// <summary>A client sends nothing longer, but for batches.</summary>
    private const int LongestField = 2000;

    private const int MostIds = 100;

    /// <summary>Whether an exchange is one that it could have.</summary>
    public required Func<Exchange, bool> Receives { get; init; }

    /// <summary>Whether it looks at the body of an answer at all.</summary>
    public required Func<Exchange, bool> Reads { get; init; }

    /// <summary>What it objects to in an answer, beside its shape.</summary>
    public required Func<Exchange, IEnumerable<string>> Incompatibilities { get; init; }

    /// <summary>The documents of a dialect, which give shapes and HTTP codes for the methods that they have.</summary>
    public static Consumer Of(Dialect dialect, Contract contract) =>
        new(dialect.Id, dialect.Document, null, contract.SchemasOf(dialect))
        {
            Receives = e => dialect.Methods.Contains(e.Request.Method),
            Reads = _ => true,
            Incompatibilities = e => Undocumented(dialect, contract.Requirements, e),
        };

    public static Consumer Of(ConsumerProfile client, Contract contract) =>
        new(client.Id, client.Name, client.Needs, contract.SchemasOf(client))
        {
            Receives = e =>
                e.Request.Body == client.Sends
                && e.Request.Method == client.Method
                && !e.IsProbe
                && IsOrdinary(e.Request),
            Reads = e => client.Reads.Contains(Class(e.Response!)),
            Incompatibilities = e => Troubles(client, e),
        };

    /// <summary>Whether client code would send it: what only probes a panel tells nothing of clients.</summary>
    private static bool IsOrdinary(SentRequest request) =>
        Dialect.AllActions.Contains(request.Field("action"))
        && request.Fields.All(field =>
            !field.Key.Contains('[')
            && (field.Value.Length <= LongestField || field.Key is "orders" or "refills")
            && field.Value != Redactor.Marker(request.Account, KeyVariation.VeryLong)
        )
        && request.Ids("orders").Count <= MostIds
        && request.Ids("refills").Count <= MostIds;

    /// <summary>As <c>Checks.Code</c> of the suites demands it, for the run's own dialect.</summary>
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

    private static IEnumerable<string> Troubles(ConsumerProfile client, Exchange exchange)
    {
        if (exchange.Response is not { } answer)
            yield break;
        var code = Class(answer);
        if (exchange.TransportFailure is null && !client.Reads.Contains(code))
            yield return $"HTTP {answer.Status}: it {client.Otherwise}";
        if (
            exchange.TransportFailure is null
            && client.MustSucceed
            && exchange.Expects is Expectation.Any
            && exchange.ParsedBody.IsRefusal
        )
        {
            yield return "expected an answer, found a refusal";
        }

        if (client.Resends.Contains(code) && exchange.Request.Field("action") == "add")
            yield return $"HTTP {answer.Status}: it sends the order again, which may buy it twice";
    }

    private static string Class(Response answer) => $"{answer.Status / 100}xx";
}
