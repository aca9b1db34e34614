using System.CommandLine.Parsing;
using System.Globalization;
using Conformance.ReferencePanel.RateLimiting;

namespace Conformance.ReferencePanel.StandAlone;

internal static class RateLimitOption
{
    public static SlidingWindowLimit? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (text == "0")
            return SlidingWindowLimit.None;

        var parts = text.Split('/');
        if (parts.Length == 2 && IsNumber(parts[0], out var requests) && IsNumber(parts[1], out var seconds))
            return new SlidingWindowLimit(requests, TimeSpan.FromSeconds(seconds));

        argument.AddError($"'{text}' is not a rate limit: write N/SECONDS, such as 120/60, or 0 for none.");
        return null;
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
