using System.Text.RegularExpressions;
using Conformance.Core.Dialects;
using Conformance.Core.Requirements;
using Conformance.Core.Wire;

namespace Conformance.Core.Schemas;

/// <summary>Holds what a run recorded against others than the dialect that it certifies: every dialect, and every family of clients.</summary>
public sealed partial class Fitting
{
    private readonly IReadOnlyList<Reader> readers;

    private Fitting(IEnumerable<Reader> readers) => this.readers = [.. readers];

    /// <param name="schemas">The folder of all schemas.</param>
    /// <param name="law">The law book, which says what refusals are about.</param>
    /// <exception cref="InvalidDataException">A dialect.json is not of the format.</exception>
    public static Fitting OfDialects(string schemas, LawBook law) => new(Dialect.Known(schemas).Select(id => Reader.Of(Dialect.Load(schemas, id), law)));

    /// <param name="schemas">The folder of all schemas.</param>
    /// <exception cref="InvalidDataException">A client.json is not of the format.</exception>
    public static Fitting OfClients(string schemas) => new(Client.LoadAll(schemas).Select(Reader.Of));

    public IReadOnlyList<Fit> Of(IReadOnlyList<Exchange> exchanges) => [.. readers.Select(reader => Of(reader, exchanges))];

    private static Fit Of(Reader reader, IReadOnlyList<Exchange> exchanges)
    {
        var judged = exchanges.Where(e => e.Expects is not Expectation.Limit && reader.Hears(e))
            .Select(e => (Exchange: e, Answer: NameOf(e), Breaks: Breaks(reader, e).ToList()))
            .Where(one => one.Exchange.Obstacle is null || one.Breaks.Count > 0).ToList();
        return new Fit(
            reader.Id,
            reader.Name,
            judged.Count == 0 ? null : judged.TrueForAll(one => one.Breaks.Count == 0),
            judged.GroupBy(one => one.Answer).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new JudgedAnswers(group.Count(), group.Count(one => one.Breaks.Count > 0))),
            [.. judged.SelectMany(one => one.Breaks).GroupBy(Kind).Select(alike => alike.MinBy(one => one.Exchange)! with { Times = alike.Count() })]);
    }

    /// <summary>The name under which an answer is counted, also where no schema is about it.</summary>
    private static string NameOf(Exchange exchange) =>
        ShapeJudge.SchemaOf(exchange) ?? (exchange.Reading.IsRefusal ? "error" : exchange.Answer ?? exchange.Request.Field("action") ?? "error");

    private static IEnumerable<Break> Breaks(Reader reader, Exchange exchange) =>
        (exchange.Obstacle is null ? Misshapes(reader, exchange) : []).Concat(reader.Objections(exchange).Select(objection => ("", objection)))
            .Select(found => new Break(NameOf(exchange), found.Item1, found.Item2, 1, exchange.Number));

    private static IEnumerable<(string Where, string Message)> Misshapes(Reader reader, Exchange exchange)
    {
        if (exchange.Reading.Json is not { } json)
            return [("", $"expected JSON: {exchange.Reading.Fault}")];
        return ShapeJudge.SchemaOf(exchange) is { } answer && reader.Schemas.Find(answer) is { } schema
            ? schema.Validate(json).Select(v => (v.Member is null ? v.InstanceLocation : AnswerPath.Append(v.InstanceLocation, v.Member), v.Message))
            : [];
    }

    /// <summary>Breaks are alike where they differ only in the entry and in what was found.</summary>
    private static (string Answer, string Where, string Message) Kind(Break one) => (one.Answer, Entry().Replace(one.Where, "/*"), one.Message.Split(", found ")[0]);

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Entry();
}
