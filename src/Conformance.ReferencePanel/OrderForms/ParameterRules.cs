namespace Conformance.ReferencePanel.OrderForms;

internal static class ParameterRules
{
    private const int Line = 2048;
    private const int Lines = 500_000;
    private const long Most = 1_000_000_000;

    public static IReadOnlyDictionary<string, IParameterRule> ByParameter { get; } =
        new Dictionary<string, IParameterRule>
        {
            ["link"] = new LinkRule(),
            ["quantity"] = new NumberRule(1, Most),
            ["runs"] = new NumberRule(1, 1000),
            ["interval"] = new NumberRule(1, 10_080),
            ["comments"] = new TextRule(Lines),
            ["usernames"] = new TextRule(Lines),
            ["hashtags"] = new TextRule(Lines),
            ["groups"] = new TextRule(Lines),
            ["keywords"] = new TextRule(Lines),
            ["hashtag"] = new TextRule(Line),
            ["username"] = new TextRule(Line),
            ["media"] = new TextRule(Line),
            ["answer_number"] = new NumberRule(1, 1000),
            ["min"] = new NumberRule(1, Most),
            ["max"] = new NumberRule(1, Most),
            ["delay"] = new DelayRule(),
            ["posts"] = new NumberRule(0, 1000),
            ["old_posts"] = new NumberRule(0, 1000),
            ["expiry"] = new DateRule(),
            ["country"] = new TextRule(Line),
            ["device"] = new NumberRule(1, 5),
            ["type_of_traffic"] = new NumberRule(1, 3),
            ["google_keyword"] = new TextRule(Line),
            ["referring_url"] = new TextRule(Line),
        };
}
