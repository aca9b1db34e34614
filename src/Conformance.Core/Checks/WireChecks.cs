using System.Text.Json;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>wire</c>.</summary>
internal static class WireChecks
{
    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["wire.answers-parse-from-the-first-byte"] = context => Each(context, NotJson),
            ["wire.answers-are-utf-8"] = context => Each(context, NotUtf8),
            ["wire.answers-are-never-null"] = context => Each(context, Null),
            ["wire.no-duplicate-members"] = context => Each(context, DuplicateMember),
            ["wire.content-type-is-json"] = context => Each(context, OtherContentType),
            ["wire.no-redirect"] = context => Each(context, Redirect),
            ["wire.success-is-2xx"] = SuccessIs2xx,
            ["wire.get-is-answered-in-json"] = IsAnsweredInJson,
            ["wire.json-body-is-answered-in-json"] = IsAnsweredInJson,
            ["wire.wrong-method-is-answered-in-json"] = IsAnsweredInJson,
            ["wire.https"] = IsHttps,
            ["wire.https-beyond-this-machine"] = IsHttps,
        };

    /// <summary>Bytes that are no text are the matter of <c>wire.answers-are-utf-8</c>.</summary>
    private static Finding? NotJson(Exchange exchange) =>
        exchange.ParsedBody.IsJson || !exchange.Response!.Utf8
            ? null
            : CheckContext.Finding(exchange, "one JSON value", exchange.ParsedBody.ParseError ?? "nothing");

    private static Finding? NotUtf8(Exchange exchange)
    {
        const string expected = "UTF-8 without a byte order mark";
        if (!exchange.Response!.Utf8)
            return CheckContext.Finding(exchange, expected, "bytes that are not UTF-8");
        return exchange.Response.Body.Start(1) == "\uFEFF"
            ? CheckContext.Finding(exchange, expected, "a byte order mark")
            : null;
    }

    private static Finding? Null(Exchange exchange) =>
        exchange.ParsedBody.Kind is JsonValueKind.Null
            ? CheckContext.Finding(exchange, "an object or an array", "null")
            : null;

    private static Finding? DuplicateMember(Exchange exchange) =>
        DuplicateMembers.Find(exchange.ParsedBody.Json) is { } second
            ? CheckContext.Finding(exchange, "members of different names", "two of one name", second)
            : null;

    private static Finding? OtherContentType(Exchange exchange)
    {
        var type = exchange.Response!.Header("Content-Type");
        var isJson = type?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) ?? false;
        return isJson
            ? null
            : CheckContext.Finding(exchange, "Content-Type: application/json", type ?? "no Content-Type");
    }

    private static Finding? Redirect(Exchange exchange)
    {
        var response = exchange.Response!;
        return response.Status is >= 300 and <= 399
            ? CheckContext.Finding(exchange, "no redirect", $"HTTP {response.Status} to {response.Header("Location")}")
            : null;
    }

    private static CheckResult SuccessIs2xx(CheckContext context)
    {
        var found = context.TryFindAll(
            _ => true,
            exchange => exchange.ParsedBody is { IsJson: true, IsRefusal: false },
            out var successes,
            out var open
        );
        if (!found)
            return open!;
        return CheckContext.PassedUnless(
            from success in successes
            where success.Response!.Status is < 200 or >= 300
            select CheckContext.Finding(success, "HTTP 2xx", $"HTTP {success.Response!.Status}")
        );
    }

    private static CheckResult IsAnsweredInJson(CheckContext context) =>
        context.TryFind(context.Requirement.Id, out var exchange, out var open) ? exchange.MustBeJson() : open;

    private static CheckResult IsHttps(CheckContext context)
    {
        if (!context.TryFind(ExchangeNames.ServiceList, out var list, out var open))
            return open;
        var url = new Uri(list.Request.Url);
        return url.IsLoopback
            ? new CheckResult.NotApplicable("the endpoint is on this machine")
            : CheckContext.PassedIf(url.Scheme == Uri.UriSchemeHttps, list, "an https endpoint", url.Scheme);
    }

    /// <summary>
    /// Looks at every response but those to methods, bodies and probes that have a requirement of their own.
    /// </summary>
    private static CheckResult Each(CheckContext context, Func<Exchange, Finding?> find) =>
        context.TryFindAll(HasNoRequirementOfItsOwn, exchange => !exchange.IsProbe, out var exchanges, out var open)
            ? CheckContext.PassedUnless(exchanges.Select(find).OfType<Finding>())
            : open;

    private static bool HasNoRequirementOfItsOwn(string name) =>
        name == "wire.get-works" || !name.StartsWith("wire.", StringComparison.Ordinal);
}
