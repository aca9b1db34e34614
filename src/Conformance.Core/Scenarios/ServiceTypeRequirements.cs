using Conformance.Core.Contracts;

namespace Conformance.Core.Scenarios;

/// <summary>The requirements that orders of a type of service are named after.</summary>
/// <param name="NeedsEach">An order without one of the type's parameters is refused.</param>
/// <param name="Takes">An order with all of them is taken.</param>
public sealed record ServiceTypeRequirements(string NeedsEach, string Takes)
{
    private static readonly Dictionary<string, ServiceTypeRequirements> BySlug = new()
    {
        ["package"] = new("add.package-needs-each-parameter", "add.package-takes-its-parameters"),
        ["custom-comments"] = new(
            "add.custom-comments-needs-each-parameter",
            "add.custom-comments-takes-its-parameters"
        ),
        ["custom-comments-package"] = new(
            "add.custom-comments-package-needs-each-parameter",
            "add.custom-comments-package-takes-its-parameters"
        ),
        ["mentions"] = new("add.mentions-needs-each-parameter", "add.mentions-takes-its-parameters"),
        ["mentions-with-hashtags"] = new(
            "add.mentions-with-hashtags-needs-each-parameter",
            "add.mentions-with-hashtags-takes-its-parameters"
        ),
        ["mentions-custom-list"] = new(
            "add.mentions-custom-list-needs-each-parameter",
            "add.mentions-custom-list-takes-its-parameters"
        ),
        ["mentions-hashtag"] = new(
            "add.mentions-hashtag-needs-each-parameter",
            "add.mentions-hashtag-takes-its-parameters"
        ),
        ["mentions-user-followers"] = new(
            "add.mentions-user-followers-needs-each-parameter",
            "add.mentions-user-followers-takes-its-parameters"
        ),
        ["mentions-media-likers"] = new(
            "add.mentions-media-likers-needs-each-parameter",
            "add.mentions-media-likers-takes-its-parameters"
        ),
        ["comment-likes"] = new("add.comment-likes-needs-each-parameter", "add.comment-likes-takes-its-parameters"),
        ["comment-replies"] = new(
            "add.comment-replies-needs-each-parameter",
            "add.comment-replies-takes-its-parameters"
        ),
        ["poll"] = new("add.poll-needs-each-parameter", "add.poll-takes-its-parameters"),
        ["invites-from-groups"] = new(
            "add.invites-from-groups-needs-each-parameter",
            "add.invites-from-groups-takes-its-parameters"
        ),
        ["subscriptions"] = new("add.subscriptions-needs-each-parameter", "add.subscriptions-takes-its-parameters"),
        ["web-traffic"] = new("add.web-traffic-needs-each-parameter", "add.web-traffic-takes-its-parameters"),
        ["seo"] = new("add.seo-needs-each-parameter", "add.seo-takes-its-parameters"),
    };

    /// <summary>Those of a type; every type but Default has them.</summary>
    /// <exception cref="KeyNotFoundException">The type has no requirements.</exception>
    public static ServiceTypeRequirements Of(ServiceType type) => BySlug[type.Slug];
}
