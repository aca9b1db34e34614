namespace Conformance.ReferencePanel.OrderForms;

internal static class OrderTypes
{
    public const string Default = "Default";
    public const string Subscriptions = "Subscriptions";

    public static IReadOnlyList<OrderType> All { get; } =
    [
        new(Default, new ByQuantity(), ["link", "quantity"], ["runs", "interval"]),
        new("Package", new ByPackage(), "link"),
        new("Custom Comments", new ByLines("comments"), "link", "comments"),
        new("Custom Comments Package", new ByPackage(), "link", "comments"),
        new("Mentions", new ByQuantity(), "link", "quantity", "usernames"),
        new("Mentions with Hashtags", new ByQuantity(), "link", "quantity", "usernames", "hashtags"),
        new("Mentions Custom List", new ByLines("usernames"), "link", "usernames"),
        new("Mentions Hashtag", new ByQuantity(), "link", "quantity", "hashtag"),
        new("Mentions User Followers", new ByQuantity(), "link", "quantity", "username"),
        new("Mentions Media Likers", new ByQuantity(), "link", "quantity", "media"),
        new("Comment Likes", new ByQuantity(), "link", "quantity", "username"),
        new("Comment Replies", new ByLines("comments"), "link", "username", "comments"),
        new("Poll", new ByQuantity(), "link", "quantity", "answer_number"),
        new("Invites from Groups", new ByQuantity(), "link", "quantity", "groups"),
        new(Subscriptions, new BySubscription(), ["username", "min", "max", "delay"], ["posts", "old_posts", "expiry"]),
        new(
            "Web Traffic",
            new ByQuantity(),
            ["link", "quantity", "country", "device", "type_of_traffic"],
            ["google_keyword", "referring_url", "runs", "interval"]
        ),
        new("SEO", new ByQuantity(), "link", "quantity", "keywords"),
    ];

    public static OrderType Named(string name) => All.First(type => type.Name == name);
}
