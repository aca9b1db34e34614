using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>An order that is one change away from the one with which <see cref="EveryType"/> orders a type.</summary>
/// <param name="Name">The requirement after which its exchange is named.</param>
/// <param name="Change">The change.</param>
/// <param name="Expects">A refusal, where it is to be refused.</param>
internal sealed record TypeVariant(
    string Name,
    Func<PanelRequest, TimeProvider, PanelRequest> Change,
    Expectation Expects = Expectation.Any
)
{
    private static readonly Dictionary<string, IReadOnlyList<TypeVariant>> BySlug = new()
    {
        ["custom-comments"] =
        [
            new("add.comments-split-at-lf-and-crlf", (order, _) => WithLineEnds(order)),
            new("add.custom-comments-with-a-quantity", (order, _) => order.With("quantity", 2 * CommentCount(order))),
        ],
        ["subscriptions"] =
        [
            new(
                "add.subscriptions-refuses-a-delay-outside-its-list",
                (order, _) => order.With("delay", 7),
                Expectation.Refusal
            ),
            new("add.subscriptions-takes-old-posts", (order, _) => order.With("old_posts", 1)),
            new("add.subscriptions-takes-expiry", (order, time) => order.With("expiry", OrderFields.NextMonth(time))),
        ],
        ["web-traffic"] =
        [
            new(
                "add.web-traffic-refuses-a-device-outside-1-to-5",
                (order, _) => order.With("device", 6),
                Expectation.Refusal
            ),
            new(
                "add.web-traffic-refuses-a-type-outside-1-to-3",
                (order, _) => order.With("type_of_traffic", 4),
                Expectation.Refusal
            ),
            new("add.web-traffic-takes-either-form-of-country", (order, _) => order.With("country", "United States")),
            new(
                "add.web-traffic-takes-google-keyword-with-type-1",
                (order, _) => order.With("type_of_traffic", 1).With("google_keyword", "example")
            ),
            new(
                "add.web-traffic-takes-referring-url-with-type-2",
                (order, _) => order.With("type_of_traffic", 2).With("referring_url", "https://example.com/")
            ),
            new("add.web-traffic-takes-runs-and-interval", (order, _) => order.With("runs", 2).With("interval", 1)),
        ],
    };

    /// <summary>The variants of a type; none for most.</summary>
    public static IReadOnlyList<TypeVariant> Of(ServiceType type) => BySlug.GetValueOrDefault(type.Slug, []);

    /// <summary>The order, changed.</summary>
    /// <param name="complete">An order with every parameter of the type.</param>
    /// <param name="time">The run's clock.</param>
    public PanelRequest Order(PanelRequest complete, TimeProvider time) =>
        Change(complete, time) with
        {
            Name = Name,
            Expects = Expects,
        };

    private static PanelRequest WithLineEnds(PanelRequest order) =>
        order.With("comments", order.Field("comments")!.ReplaceLineEndings("\r\n"));

    private static int CommentCount(PanelRequest order) => order.Field("comments")!.Split('\n').Length;
}
