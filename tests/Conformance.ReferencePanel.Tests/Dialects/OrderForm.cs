namespace Conformance.ReferencePanel.Tests.Dialects;

/// <summary>
/// What ordering a type takes beside link or user name, and what an order of the panel's first such service costs.
/// </summary>
public sealed record OrderForm(string Type, decimal Price, params string[] Fields)
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new("Default", 0.90m * 50 / 1000, "link=x", "quantity=50"),
        new("Package", 0.75m, "link=x"),
        new("Custom Comments", 8m * 10 / 1000, "link=x", "comments=1\n2\r\n3\n4\n5\n\n6\n7\n8\n9\n10\n"),
        new("Custom Comments Package", 1.20m, "link=x", "comments=1\n2\n3"),
        new("Mentions", 4m * 10 / 1000, "link=x", "quantity=10", "usernames=a\nb"),
        new("Mentions with Hashtags", 4.5m * 10 / 1000, "link=x", "quantity=10", "usernames=a\nb", "hashtags=c\nd"),
        new("Mentions Custom List", 5m * 2 / 1000, "link=x", "usernames=a\nb"),
        new("Mentions Hashtag", 4.2m * 10 / 1000, "link=x", "quantity=10", "hashtag=c"),
        new("Mentions User Followers", 4.1m * 10 / 1000, "link=x", "quantity=10", "username=a"),
        new("Mentions Media Likers", 4.3m * 10 / 1000, "link=x", "quantity=10", "media=https://example.com/p"),
        new("Comment Likes", 2.1m * 10 / 1000, "link=x", "quantity=10", "username=a"),
        new("Comment Replies", 9m * 2 / 1000, "link=x", "username=a", "comments=1\n\"2\" <b>ü</b>"),
        new("Poll", 1.8m * 20 / 1000, "link=x", "quantity=20", "answer_number=2"),
        new("Invites from Groups", 6m * 10 / 1000, "link=x", "quantity=10", "groups=g\nh"),
        new("Subscriptions", 2m * 20 / 1000, "username=a", "min=10", "max=20", "delay=30"),
        new("Web Traffic", 0.6m * 100 / 1000, "link=x", "quantity=100", "country=US", "device=5", "type_of_traffic=1"),
        new("SEO", 7m * 10 / 1000, "link=x", "quantity=10", "keywords=k\nl"),
    ];

    /// <summary>Those whose parameters are on SubNoc's page.</summary>
    public static IReadOnlyList<string> OnSubNoc { get; } =
    [
        "Default",
        "Package",
        "Custom Comments",
        "Custom Comments Package",
        "Mentions User Followers",
        "Comment Likes",
        "Comment Replies",
        "Poll",
        "Subscriptions",
        "Web Traffic",
    ];

    public (string, string)[] Without(string? left) =>
        [
            .. Fields
                .Select(field => field.Split('=', 2))
                .Where(field => field[0] != left)
                .Select(field => (field[0], field[1])),
        ];

    public override string ToString() => Type;
}
