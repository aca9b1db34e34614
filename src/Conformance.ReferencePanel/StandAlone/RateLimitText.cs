using System.CommandLine.Parsing;
using System.Globalization;
using Conformance.ReferencePanel.RateLimiting;

namespace Conformance.ReferencePanel.StandAlone;

internal static class RateLimitText
{
    public static RateLimit? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (text == "0")
            return RateLimit.None;

        var parts = text.Split('/');
        if (parts.Length == 2 && IsNumber(parts[0], out var requests) && IsNumber(parts[1], out var seconds))
            return new RateLimit(requests, TimeSpan.FromSeconds(seconds));

        argument.AddError($"'{text}' is not a rate limit: write N/SECONDS, such as 120/60, or 0 for none.");
        return null;
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
