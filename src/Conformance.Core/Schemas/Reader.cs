using Conformance.Core.Dialects;
using Conformance.Core.Requirements;
using Conformance.Core.Wire;

namespace Conformance.Core.Schemas;

/// <summary>Somebody who reads a panel's answers.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Schemas">What it takes answers to be.</param>
/// <param name="Hears">Whether an exchange is one that it could have.</param>
/// <param name="Objections">What it objects to in an answer, beside its shape.</param>
internal sealed record Reader(string Id, string Name, AnswerSchemas Schemas, Func<Exchange, bool> Hears, Func<Exchange, IEnumerable<string>> Objections)
{
    /// <summary>The documents of a dialect, which give shapes and HTTP codes for the methods that they have.</summary>
    public static Reader Of(Dialect dialect, LawBook law) => new(
        dialect.Id, dialect.Document, AnswerSchemas.Load(dialect), e => dialect.Methods.Contains(e.Request.Method), e => Undocumented(dialect, law, e));

    public static Reader Of(Client client) => new(
        client.Id, client.Name, AnswerSchemas.Load([client.Folder]), e => e.Request.Body == client.Asks && e.Request.Method == client.Method, e => Troubles(client, e));

    /// <summary>As <c>Checks.Code</c> of the suites demands it, for the run's own dialect.</summary>
    private static IEnumerable<string> Undocumented(Dialect dialect, LawBook law, Exchange exchange)
    {
        var codes = (law.Find(exchange.Name)?.Refusal ?? []).SelectMany(condition => dialect.Errors[condition].Codes).Distinct().ToList();
        if (codes.Count > 0 && exchange is { Obstacle: null, Reading.IsRefusal: true } && !codes.Contains(exchange.Response!.Status))
            yield return $"expected HTTP {string.Join(" or ", codes)}, found HTTP {exchange.Response.Status}";
    }

    private static IEnumerable<string> Troubles(Client client, Exchange exchange)
    {
        if (exchange.Response is not { } answer)
            yield break;
        var code = $"{answer.Status / 100}xx";
        if (exchange.Obstacle is null && !client.Reads.Contains(code))
            yield return $"HTTP {answer.Status}: it {client.Otherwise}";
        if (exchange.Obstacle is null && client.MustBeAnswered && exchange.Expects is Expectation.Any && exchange.Reading.IsRefusal)
            yield return "expected an answer, found a refusal";
        if (client.Repeats.Contains(code) && exchange.Request.Field("action") == "add")
            yield return $"HTTP {answer.Status}: it sends the order again, which may buy it twice";
    }
}
