using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Orders that are one change away from the one with which <see cref="EveryType"/> orders a type.</summary>
/// <param name="Name">The name of its exchange.</param>
/// <param name="Change">The change.</param>
/// <param name="Expects">A refusal, where it is to be refused.</param>
internal sealed record TypeVariant(
    string Name,
    Func<PanelRequest, PanelRequest> Change,
    Expectation Expects = Expectation.Any
)
{
    private static readonly Dictionary<string, IReadOnlyList<TypeVariant>> BySlug = new()
    {
        ["custom-comments"] =
        [
            new(
                "add.comments-split-at-lf-and-crlf",
                order => order.With("comments", order.Field("comments")!.ReplaceLineEndings("\r\n"))
            ),
            new(
                "add.custom-comments-with-a-quantity",
                order => order.With("quantity", 2 * order.Field("comments")!.Split('\n').Length)
            ),
        ],
        ["subscriptions"] =
        [
            new(
                "add.subscriptions-refuses-a-delay-outside-its-list",
                order => order.With("delay", 7),
                Expectation.Refusal
            ),
            new("add.subscriptions-takes-old-posts", order => order.With("old_posts", 1)),
            new(
                "add.subscriptions-takes-expiry",
                order => order.With("expiry", OrderFields.NextMonth(TimeProvider.System))
            ),
        ],
        ["web-traffic"] =
        [
            new(
                "add.web-traffic-refuses-a-device-outside-1-to-5",
                order => order.With("device", 6),
                Expectation.Refusal
            ),
            new(
                "add.web-traffic-refuses-a-type-outside-1-to-3",
                order => order.With("type_of_traffic", 4),
                Expectation.Refusal
            ),
            new("add.web-traffic-takes-either-form-of-country", order => order.With("country", "United States")),
            new(
                "add.web-traffic-takes-google-keyword-with-type-1",
                order => order.With("type_of_traffic", 1).With("google_keyword", "example")
            ),
            new(
                "add.web-traffic-takes-referring-url-with-type-2",
                order => order.With("type_of_traffic", 2).With("referring_url", "https://example.com/")
            ),
            new("add.web-traffic-takes-runs-and-interval", order => order.With("runs", 2).With("interval", 1)),
        ],
    };

    public static IReadOnlyList<TypeVariant> Of(ServiceType type) => BySlug.GetValueOrDefault(type.Slug, []);

    public PanelRequest Order(PanelRequest whole) => Change(whole) with { Name = Name, Expects = Expects };
}
