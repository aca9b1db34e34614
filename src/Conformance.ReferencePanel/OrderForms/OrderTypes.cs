namespace Conformance.ReferencePanel.OrderForms;

internal static class OrderTypes
{
    public const string Default = "Default";
    public const string Subscriptions = "Subscriptions";

    public static IReadOnlyList<OrderType> All { get; } =
    [
        new(Default, new QuantityPricing(), ["link", "quantity"], ["runs", "interval"]),
        new("Package", new PackagePricing(), "link"),
        new("Custom Comments", new LinePricing("comments"), "link", "comments"),
        new("Custom Comments Package", new PackagePricing(), "link", "comments"),
        new("Mentions", new QuantityPricing(), "link", "quantity", "usernames"),
        new("Mentions with Hashtags", new QuantityPricing(), "link", "quantity", "usernames", "hashtags"),
        new("Mentions Custom List", new LinePricing("usernames"), "link", "usernames"),
        new("Mentions Hashtag", new QuantityPricing(), "link", "quantity", "hashtag"),
        new("Mentions User Followers", new QuantityPricing(), "link", "quantity", "username"),
        new("Mentions Media Likers", new QuantityPricing(), "link", "quantity", "media"),
        new("Comment Likes", new QuantityPricing(), "link", "quantity", "username"),
        new("Comment Replies", new LinePricing("comments"), "link", "username", "comments"),
        new("Poll", new QuantityPricing(), "link", "quantity", "answer_number"),
        new("Invites from Groups", new QuantityPricing(), "link", "quantity", "groups"),
        new(
            Subscriptions,
            new SubscriptionPricing(),
            ["username", "min", "max", "delay"],
            ["posts", "old_posts", "expiry"]
        ),
        new(
            "Web Traffic",
            new QuantityPricing(),
            ["link", "quantity", "country", "device", "type_of_traffic"],
            ["google_keyword", "referring_url", "runs", "interval"]
        ),
        new("SEO", new QuantityPricing(), "link", "quantity", "keywords"),
    ];

    public static OrderType Get(string name) => All.First(type => type.Name == name);
}
