using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.OrderForms;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What can be wrong with the orders of each type but Default.</summary>
internal static class OrderTypeFaults
{
    private static readonly IReadOnlyList<OrderType> Types =
    [
        .. OrderTypes.All.Where(type => type.Name != OrderTypes.Default),
    ];

    /// <summary>What is checked by the type's complete order beside its own requirement.</summary>
    private static readonly Dictionary<string, string[]> Hidden = new()
    {
        ["Package"] = ["money.package-charge-is-the-rate"],
        ["Custom Comments"] = ["add.comments-split-at-lf-and-crlf", "money.client-quantity-never-prices-comments"],
        ["Custom Comments Package"] = ["money.comments-package-charge-is-the-rate"],
        ["Mentions Custom List"] = ["money.user-name-lines-set-the-price"],
        [OrderTypes.Subscriptions] = ["add.subscriptions-", "money.subscription-charge-stays-below-its-worst-case"],
        ["Web Traffic"] = ["add.web-traffic-"],
    };

    private static readonly Dictionary<string, string> Samples = new()
    {
        ["link"] = "someone",
        ["username"] = "someone",
        ["hashtag"] = "word",
        ["media"] = "someone",
        ["comments"] = Lines(),
        ["usernames"] = Lines(),
        ["hashtags"] = Lines(),
        ["groups"] = Lines(),
        ["keywords"] = Lines(),
        ["answer_number"] = "1",
        ["delay"] = "5",
        ["type_of_traffic"] = "3",
    };

    public static IReadOnlyList<Fault> All { get; } =
    [.. Types.Select(Refused), .. Types.Select(Incomplete), .. Variants()];

    private static Fault Refused(OrderType type) =>
        new(
            $"add.{Slug(type)}-refused",
            $"No order of a {type.Name} service is taken.",
            $"add.{Slug(type)}-takes-its-parameters"
        )
        {
            AppliesTo = dialect => dialect.Sells(type.Name),
            Hides = Hidden.GetValueOrDefault(type.Name, []),
            Intercept = Interceptors.Refuse(
                call => OrderRequests.IsOfType(call, type.Name),
                RefusalKind.InvalidParameter
            ),
        };

    /// <summary>The last parameter is the one that is most the type's own.</summary>
    private static Fault Incomplete(OrderType type)
    {
        var parameter = type.Required[^1];
        return new Fault(
            $"add.{Slug(type)}-without-{parameter.Replace('_', '-')}-taken",
            $"A {type.Name} order is taken without `{parameter}`.",
            $"add.{Slug(type)}-needs-each-parameter"
        )
        {
            AppliesTo = dialect => dialect.Sells(type.Name),
            Intercept = Taken(type.Name, call => !call.Parameters.IsGiven(parameter), parameter, Samples[parameter]),
        };
    }

    private static IEnumerable<Fault> Variants() =>
        [
            Variant(
                "subscriptions-takes-old-posts",
                "Subscriptions",
                "A subscription with `old_posts` is refused.",
                Refused("Subscriptions", call => call.Parameters.IsGiven("old_posts"))
            ),
            Variant(
                "subscriptions-takes-expiry",
                "Subscriptions",
                "A subscription with `expiry` is refused.",
                Refused("Subscriptions", call => call.Parameters.IsGiven("expiry"))
            ),
            Variant(
                "subscriptions-refuses-a-delay-outside-its-list",
                "Subscriptions",
                "A subscription with a delay of 7 minutes is taken.",
                Taken("Subscriptions", call => call.Text("delay") == "7", "delay", "5")
            ),
            Variant(
                "web-traffic-refuses-a-device-outside-1-to-5",
                "Web Traffic",
                "Traffic from a device 6 is sold.",
                Taken("Web Traffic", call => call.Text("device") == "6", "device", "5")
            ),
            Variant(
                "web-traffic-refuses-a-type-outside-1-to-3",
                "Web Traffic",
                "Traffic of a type 4 is sold.",
                Taken("Web Traffic", call => call.Text("type_of_traffic") == "4", "type_of_traffic", "3")
            ),
            Variant(
                "web-traffic-takes-either-form-of-country",
                "Web Traffic",
                "A country must be a code of two letters.",
                Refused("Web Traffic", call => call.Text("country")?.Length > 2)
            ),
            Variant(
                "web-traffic-takes-google-keyword-with-type-1",
                "Web Traffic",
                "Traffic with a `google_keyword` is refused.",
                Refused("Web Traffic", call => call.Parameters.IsGiven("google_keyword"))
            ),
            Variant(
                "web-traffic-takes-referring-url-with-type-2",
                "Web Traffic",
                "Traffic with a `referring_url` is refused.",
                Refused("Web Traffic", call => call.Parameters.IsGiven("referring_url"))
            ),
            Variant(
                "web-traffic-takes-runs-and-interval",
                "Web Traffic",
                "Traffic with `runs` is refused.",
                Refused("Web Traffic", call => call.Parameters.IsGiven("runs"))
            ),
            new(
                "add.carriage-returns-counted-as-lines",
                "Comments with \\r\\n between them are charged twice.",
                "add.comments-split-at-lf-and-crlf"
            )
            {
                AppliesTo = dialect => dialect.Sells("Custom Comments"),
                SetupSql = SqlTrigger.OnOrderPlaced(
                    "NEW.service_id = 2 AND instr(json_extract(NEW.details, '$.comments'), char(13)) > 0",
                    SqlTrigger.ReplaceCharge("NEW.charge * 2")
                ),
            },
            new(
                "add.comments-not-split-at-crlf",
                "Comments that \\r\\n separates count as one.",
                "add.comments-split-at-lf-and-crlf"
            )
            {
                AppliesTo = dialect => dialect.Sells("Custom Comments"),
                SetupSql = SqlTrigger.OnOrderPlaced(
                    "NEW.service_id = 2 AND instr(json_extract(NEW.details, '$.comments'), char(13)) > 0",
                    SqlTrigger.ReplaceCharge("NEW.charge / NEW.quantity")
                ),
            },
        ];

    private static Fault Variant(string slug, string type, string what, RequestInterceptor around) =>
        new($"add.not-{slug}", what, $"add.{slug}") { AppliesTo = dialect => dialect.Sells(type), Intercept = around };

    private static RequestInterceptor Refused(string type, Func<ApiCall, bool> when) =>
        Interceptors.Refuse(call => OrderRequests.IsOfType(call, type) && when(call), RefusalKind.InvalidParameter);

    private static RequestInterceptor Taken(string type, Func<ApiCall, bool> when, string parameter, string meant) =>
        Interceptors.Rewrite(
            call => OrderRequests.IsOfType(call, type) && when(call),
            call => call.With(parameter, meant)
        );

    private static string Slug(OrderType type) => type.Name.ToLowerInvariant().Replace(' ', '-');

    private static string Lines() => string.Join('\n', Enumerable.Repeat("word", 10));
}
