using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Faults;

/// <summary>
/// Where a bad key is accepted, it counts as the funded account's key, and only for the balance: so it changes nothing.
/// </summary>
internal static class AuthFaults
{
    private const string Good = DemoAccounts.Funded;
    private const int Long = 1000;

    private static readonly string[] Keys =
    [
        DemoAccounts.Funded,
        DemoAccounts.Other,
        DemoAccounts.Unfunded,
        DemoAccounts.LowFunds,
        DemoAccounts.Suspended,
    ];

    private static readonly BadKey Unknown = new("unknown", "resembles no account's", IsUnknown)
    {
        Hides = ["auth.suspended-looks-unknown"],
    };

    private static readonly BadKey Empty = new("empty", "is empty", key => key is "");

    private static readonly BadKey Recased = new("recased", "is in another case", IsRecased);

    private static readonly BadKey Truncated = new("truncated", "is only the beginning of one", IsTruncated);

    private static readonly BadKey VeryLong = new("very-long", "has more than 1000 characters", IsVeryLong);

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. new[] { Unknown, Empty, Truncated, Recased, VeryLong }.Select(bad =>
            Taken(
                $"auth.{bad.Id}-key-taken",
                $"A key in the form that {bad.Description} is good enough for `balance`.",
                $"auth.{bad.Id}-key-is-refused",
                incoming => IsForm(incoming) && bad.Is(incoming.Parameters.Text("key"))
            ) with
            {
                Hides = bad.Hides,
            }
        ),
        Taken(
            "auth.array-key-taken",
            "A key in an array is good enough for `balance`.",
            "auth.array-key-is-refused",
            incoming => incoming.Parameters.IsGiven("key") && incoming.Parameters.Text("key") is null
        ),
        Taken(
            "auth.missing-key-taken",
            "Whoever sends no key can read a balance.",
            "auth.missing-key-is-refused",
            IsWithout
        ),
        .. InPlace("bearer", "auth.bad-bearer-is-refused", Bearer, ApiKeyReaders.FromBearerToken),
        .. InPlace(
            "x-api-key",
            "auth.bad-x-api-key-is-refused",
            ApiKeyReaders.FromApiKeyHeader,
            ApiKeyReaders.FromApiKeyHeader
        ),
        .. InPlace("query", "auth.bad-key-in-the-query-is-refused", KeyInQueryOfPost, ApiKeyReaders.FromQuery),
        .. InPlace("get", "auth.bad-key-by-get-is-refused", KeyByGet, null)
            .Select(fault => fault with { AppliesTo = TakesGet }),
        Deaf("bearer", "auth.key-as-bearer", ApiKeyReaders.FromBearerToken),
        Deaf("x-api-key", "auth.key-in-x-api-key", ApiKeyReaders.FromApiKeyHeader),
        Deaf("query", "auth.key-in-the-query", ApiKeyReaders.FromQuery),
        .. new[] { "services", "status", "refill", "refill_status", "cancel" }.Select(action => new Fault(
            $"auth.{action.Replace('_', '-')}-without-a-good-key",
            $"For `{action}`, a key that resembles no account's is good enough.",
            $"auth.{action.Replace('_', '-')}-needs-a-key"
        )
        {
            Intercept = Interceptors.Rewrite(
                call => call.IsFor(action) && Unknown.Is(call.Key),
                call => call with { Key = Good }
            ),
        }),
        new(
            "auth.add-without-a-good-key",
            "`add` with a key that resembles no account's is answered as if an order were taken.",
            "auth.add-needs-a-key"
        )
        {
            Intercept = Interceptors.Respond(
                call => call.IsFor("add") && Unknown.Is(call.Key),
                (_, _) => new JsonObject { ["order"] = 700_001 }
            ),
        },
        new("auth.missing-key-has-its-own-text", "Whoever sends no key is told so.", "auth.refusals-look-alike")
        {
            RewriteResponse = Telling(call => call.Key is null, "Missing API key"),
        },
        new(
            "auth.very-long-key-has-its-own-text",
            "A key of more than 1000 characters gets a text of its own.",
            "auth.refusals-look-alike"
        )
        {
            RewriteResponse = Telling(call => VeryLong.Is(call.Key), "The key is too long"),
        },
        new(
            "auth.missing-key-has-its-own-code",
            "A missing key gets a code of its own, which fits.",
            "auth.refusals-look-alike"
        )
        {
            AppliesTo = dialect => !TakesGet(dialect),
            RewriteResponse = ResponseRewriters.Refusals(
                (received, response) => IsInvalidKey(response) && received.Matches(call => call.Key is null),
                response => response with { StatusCode = 401 }
            ),
        },
        new(
            "auth.refusal-repeats-the-key",
            "The refusal of a bad key repeats it.",
            "auth.refusal-does-not-repeat-the-key"
        )
        {
            RewriteResponse = (received, response) =>
            {
                if (response.Refusal is not (RefusalKind.InvalidKey or RefusalKind.Suspended))
                    return response;

                return response.WithError($"Invalid API key '{received.Call?.Key}'");
            },
        },
        new(
            "auth.suspended-has-its-own-text",
            "A suspended account is told that it is.",
            "auth.suspended-looks-unknown"
        )
        {
            AppliesTo = dialect => !TakesGet(dialect),
            ConfigureDialect = DialectChange.Refusals(
                refusal => refusal with { Text = "Account suspended" },
                RefusalKind.Suspended
            ),
        },
        new(
            "auth.suspended-has-its-own-code",
            "A suspended account gets a code of its own, which fits.",
            "auth.suspended-looks-unknown"
        )
        {
            AppliesTo = dialect => !TakesGet(dialect),
            ConfigureDialect = DialectChange.Refusals(refusal => refusal with { Code = 403 }, RefusalKind.Suspended),
        },
    ];

    private static bool IsUnknown(string? key) =>
        !string.IsNullOrEmpty(key) && !Keys.Contains(key) && !IsRecased(key) && !IsTruncated(key) && !IsVeryLong(key);

    private static bool IsRecased(string? key) =>
        !Keys.Contains(key) && Keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static bool IsTruncated(string? key) =>
        key is { Length: > 0 }
        && !Keys.Contains(key)
        && Keys.Any(good => good.StartsWith(key, StringComparison.Ordinal));

    private static bool IsVeryLong(string? key) => key?.Length > Long;

    private static Fault Taken(string id, string what, string breaks, Func<IncomingRequest, bool> when) =>
        new(id, what, breaks)
        {
            ConfigureDialect = dialect => dialect with { KeyReaders = [GoodKeyFor(when), .. dialect.KeyReaders] },
        };

    /// <summary>Reads the good key from requests for the balance that have a bad one.</summary>
    private static Func<IncomingRequest, string?> GoodKeyFor(Func<IncomingRequest, bool> when) =>
        incoming =>
        {
            if (incoming.Parameters.Text("action") != "balance" || !when(incoming))
                return null;

            return Good;
        };

    /// <summary>Bad keys in one place alone.</summary>
    private static IEnumerable<Fault> InPlace(
        string place,
        string breaks,
        Func<IncomingRequest, string?> key,
        Func<IncomingRequest, string?>? documented
    ) =>
        new[] { Unknown, Empty, Recased }.Select(bad =>
            Taken(
                $"auth.{bad.Id}-key-in-{place}-taken",
                $"A key in this place ({place}) that {bad.Description} is good enough for `balance`.",
                breaks,
                incoming => bad.Is(key(incoming))
            ) with
            {
                AppliesTo = dialect => documented is null || dialect.KeyReaders.Contains(documented),
            }
        );

    private static Fault Deaf(string place, string breaks, Func<IncomingRequest, string?> documented) =>
        new($"auth.key-in-{place}-unread", $"The key is not looked for in this place: {place}.", breaks)
        {
            AppliesTo = dialect => dialect.KeyReaders.Contains(documented),
            ConfigureDialect = dialect =>
                dialect with
                {
                    KeyReaders = [.. dialect.KeyReaders.Where(known => known != documented)],
                },
        };

    private static ResponseRewriter Telling(Func<ApiCall, bool> when, string text) =>
        ResponseRewriters.Refusals(
            (received, response) => IsInvalidKey(response) && received.Matches(when),
            response => response.WithError(text)
        );

    private static bool IsInvalidKey(OutgoingResponse response) => response.Refusal is RefusalKind.InvalidKey;

    private static bool TakesGet(PanelDialect dialect) => dialect.Methods.Contains(HttpMethods.Get);

    private static bool IsForm(IncomingRequest incoming) => IsForm(incoming.Request);

    private static bool IsForm(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.HasFormContentType;

    private static bool IsWithout(IncomingRequest incoming) =>
        IsForm(incoming)
        && incoming.Parameters.Text("key") is null
        && !incoming.Parameters.IsGiven("key")
        && incoming.Request.Headers.Authorization.Count == 0
        && !incoming.Request.Headers.ContainsKey("X-Api-Key")
        && !incoming.Request.Query.ContainsKey("key");

    private static string? KeyInQueryOfPost(IncomingRequest incoming)
    {
        var isPost = HttpMethods.IsPost(incoming.Request.Method);
        if (!isPost || !incoming.Request.Query.TryGetValue("key", out var key))
            return null;

        return key.ToString();
    }

    private static string? KeyByGet(IncomingRequest incoming)
    {
        if (!HttpMethods.IsGet(incoming.Request.Method))
            return null;

        return incoming.Parameters.Text("key");
    }

    /// <summary>What follows the scheme; an empty text where nothing does.</summary>
    private static string? Bearer(IncomingRequest incoming)
    {
        var value = incoming.Request.Headers.Authorization.ToString();
        if (!value.StartsWith("Bearer", StringComparison.OrdinalIgnoreCase))
            return null;

        return value["Bearer".Length..].Trim();
    }

    /// <summary>A kind of key that no account has.</summary>
    /// <param name="Id">What the fault's id calls it.</param>
    /// <param name="Description">What is bad about the key: a key that …</param>
    /// <param name="Is">Whether a key is of this kind.</param>
    private sealed record BadKey(string Id, string Description, Func<string?, bool> Is)
    {
        /// <summary>What cannot be verified while such a key is accepted.</summary>
        public IReadOnlyList<string> Hides { get; init; } = [];
    }
}
