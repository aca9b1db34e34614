using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Variations;

/// <summary>What panels make of requests that no document has, each in its own right way.</summary>
internal static class RobustnessVariations
{
    private static readonly string[] Values = ["action", "order", "orders", "refill"];

    public static IReadOnlyList<Variation> All { get; } =
    [
        new("any-link-taken", "Whatever stands in a link is taken.")
        {
            Intercept = Interceptors.Rewrite(
                call => IsOrder(call) && call.Parameters.IsGiven("link") && call.Text("link") is not null,
                call => call.With("link", "https://example.com/post")
            ),
        },
        new(
            "plain-links-only",
            "A link with anything but plain letters, digits and the signs of an address is refused."
        )
        {
            Intercept = Interceptors.Refuse(
                call => IsOrder(call) && call.Text("link")?.All(IsPlain) is false,
                RefusalKind.InvalidParameter
            ),
        },
        new("plain-comments-only", "Comments with anything beyond plain text are refused.")
        {
            AppliesTo = dialect => dialect.Sells("Custom Comments"),
            Intercept = Interceptors.Refuse(
                call => IsOrder(call) && call.Text("comments")?.All(c => IsPlain(c) || char.IsWhiteSpace(c)) is false,
                RefusalKind.InvalidParameter
            ),
        },
        new("arrays-taken-as-missing", "A parameter that is an array counts as missing.")
        {
            Intercept = Interceptors.Rewrite(
                call => Values.Any(name => call.Parameters.IsGiven(name) && call.Text(name) is null),
                call =>
                    Values.Where(name => call.Text(name) is null).Aggregate(call, (rest, name) => rest.With(name, null))
            ),
        },
        new("nul-cut-off", "A NUL at the end of a value is cut off.")
        {
            Intercept = Interceptors.Rewrite(
                call => Values.Any(name => call.Text(name)?.EndsWith('\0') is true),
                call => Values.Aggregate(call, (rest, name) => rest.With(name, rest.Text(name)?.TrimEnd('\0')))
            ),
        },
        new("own-orders-listed", "An action that no document has lists the caller's own orders.")
        {
            Intercept = Interceptors.Respond(
                call => call.IsFor("orders") && call.IsFrom(DemoAccounts.Funded),
                (_, _) =>
                    new JsonArray(
                        new JsonObject
                        {
                            ["order"] = 1001,
                            ["user"] = "demo",
                            ["username"] = "one",
                        },
                        new JsonObject
                        {
                            ["order"] = 1002,
                            ["user"] = "demo",
                            ["username"] = "two",
                        }
                    )
            ),
        },
        new("own-account-told", "An action that no document has tells the caller of himself, and whom to ask.")
        {
            Intercept = Interceptors.Respond(
                call => call.IsFor("getuser") && call.IsFrom(DemoAccounts.Funded),
                (_, _) =>
                    new JsonObject
                    {
                        ["id"] = 1,
                        ["username"] = "demo",
                        ["email"] = "demo@example.com",
                        ["manager"] = new JsonObject { ["id"] = 2, ["email"] = "help@example.com" },
                    }
            ),
        },
        new(
            "names-like-code",
            "Services have names that look like addresses, paths and messages of programs, and are none."
        )
        {
            SetupSql =
                "UPDATE services SET name = 'https://shop.example/app/landing.php AURORA-10000 C:' || char(10) "
                + "|| 'https://a.example/home/x.js at 12 (US) #1 /day restarts at midnight (00:00:00)' WHERE id > 60;",
        },
    ];

    private static bool IsOrder(ApiCall call) => call.IsFor("add");

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character) || ":/.?&=-_,!'".Contains(character, StringComparison.Ordinal);
}
