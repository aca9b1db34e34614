using Conformance.Core.Dialects;
using Conformance.Core.Requirements;
using Conformance.Core.Wire;
using Conformance.JsonSchema;

namespace Conformance.Core.Schemas;

/// <summary>Holds what a run recorded against others than the dialect that it certifies: every dialect, and every family of clients.</summary>
public sealed class Fitting
{
    /// <summary>A place is named by no more characters.</summary>
    private const int LongestWhere = 500;

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
            .Select(e => (Exchange: e, Answer: NameOf(e)))
            .Select(one => (one.Exchange, one.Answer, Breaks: Breaks(reader, one.Answer, one.Exchange)))
            .Where(one => one.Exchange.Obstacle is null || one.Breaks.Count > 0).ToList();
        var answers = judged.GroupBy(one => one.Answer).OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new JudgedAnswers(group.Count(), group.Count(one => one.Breaks.Count > 0)));
        return new Fit(
            reader.Id,
            reader.Name,
            reader.Needs,
            judged.Count == 0 ? null : judged.TrueForAll(one => one.Breaks.Count == 0),
            answers,
            [.. reader.Schemas.Answers.Where(answer => !answers.ContainsKey(answer)).Order(StringComparer.Ordinal)],
            [.. judged.SelectMany(one => one.Breaks).GroupBy(one => one.Kind).Select(Told)]);
    }

    private static Break Told(IGrouping<string, (string Kind, Break Break)> alike) =>
        alike.Select(one => one.Break).MinBy(one => one.Exchange)! with { Times = alike.Count(), AtLeast = alike.Any(one => one.Break.AtLeast) };

    /// <summary>The name under which an answer is counted, also where no schema is about it.</summary>
    private static string NameOf(Exchange exchange) =>
        ShapeJudge.SchemaOf(exchange) ?? (exchange.Reading.IsRefusal ? "error" : exchange.Answer ?? exchange.Request.Field("action") ?? "error");

    /// <summary>All that breaks the reader, each with the kind that it is of: what is alike differs only in the entry, and in what was found there.</summary>
    private static IReadOnlyList<(string Kind, Break Break)> Breaks(Reader reader, string answer, Exchange exchange)
    {
        var objections = reader.Objections(exchange).Select(objection => (objection, new Break(answer, "", objection, 1, AtLeast: false, exchange.Number)));
        return [.. exchange.Obstacle is null && reader.Reads(exchange) ? Misshapes(reader, answer, exchange) : [], .. objections];
    }

    private static IEnumerable<(string Kind, Break Break)> Misshapes(Reader reader, string answer, Exchange exchange)
    {
        if (exchange.Reading.Json is not { } json)
            return [("JSON", new Break(answer, "", $"expected JSON: {exchange.Reading.Fault}", 1, AtLeast: false, exchange.Number))];
        if (ShapeJudge.SchemaOf(exchange) is not { } name || reader.Schemas.Find(name) is not { } schema)
            return [];
        var violations = schema.Validate(json);
        return violations.Select(v => (
            $"{answer} {v.Document} {v.SchemaLocation} {v.Member}",
            new Break(answer, Cut(ShapeJudge.PlaceOf(v)), v.Message, 1, violations.Count >= Schema.MaxViolations, exchange.Number)));
    }

    private static string Cut(string where) => where.Length <= LongestWhere ? where : where[..LongestWhere] + "…";
}
