using System.Net;

namespace Conformance.Core.Transcripts;

/// <summary>Tells an answer of what stands in front of a panel from one of the panel's own.</summary>
internal static class Gateway
{
    /// <summary>Codes that Cloudflare alone answers with: the panel's server was not reached, or broke off.</summary>
    private const int FirstOfCloudflare = 520,
        LastOfCloudflare = 527,
        CloudflareOrigin = 530;

    /// <summary>What it says to clients that ask for no page, with a number behind it.</summary>
    private const string CloudflareSays = "error code: 1";

    /// <summary>The longest beginning of a page that is looked at.</summary>
    private const int Beginning = 16 * 1024;

    /// <summary>What stands in the page of a challenge or a block, and whose it is.</summary>
    private static readonly (string Mark, string Whose)[] Pages =
    [
        ("challenge-platform", "Cloudflare"),
        ("cf-chl-", "Cloudflare"),
        ("cf-error-details", "Cloudflare"),
        ("<title>Just a moment...</title>", "Cloudflare"),
        ("Attention Required! | Cloudflare", "Cloudflare"),
        ("ddos-guard", "DDoS-Guard"),
        ("_Incapsula_Resource", "Imperva"),
        ("Sucuri WebSite Firewall", "Sucuri"),
        ("awswaf", "AWS WAF"),
        ("captcha-delivery.com", "DataDome"),
        ("Mod_Security", "ModSecurity"),
        ("<title>Not Acceptable!</title>", "ModSecurity"),
        ("Imunify360", "Imunify360"),
    ];

    /// <summary>The obstacle that a whole answer stands for; null when the answer is the panel's own.</summary>
    public static TransportFailure? Between(Response answer, ParsedBody reading, Expectation expects)
    {
        if (reading.Challenger is { } whose)
        {
            return new(
                TransportFailureKind.Challenge,
                $"a page of {whose} came in the place of the panel's answer (HTTP {answer.Status})"
            );
        }

        if (!reading.HasError && Failed(answer.Status))
            return new(TransportFailureKind.Gateway, $"a gateway answered HTTP {answer.Status}{Waiting(answer)}");
        return answer.Status == (int)HttpStatusCode.TooManyRequests && expects is not Expectation.Limit
            ? new(
                TransportFailureKind.RateLimit,
                $"the panel answered HTTP 429, which the run did not ask for{Waiting(answer)}"
            )
            : null;
    }

    private static bool Failed(int status) =>
        status is 502 or 503 or 504 or CloudflareOrigin or (>= FirstOfCloudflare and <= LastOfCloudflare);

    /// <summary>Whose page a body is that is not JSON; null where it is nobody's that is known.</summary>
    public static string? Challenger(Response answer)
    {
        if (answer.Header("cf-mitigated") is not null)
            return "Cloudflare";
        if (
            answer.Body.Start(CloudflareSays.Length) == CloudflareSays
            && (answer.Header("Server") ?? "").Contains("cloudflare", StringComparison.OrdinalIgnoreCase)
        )
        {
            return "Cloudflare";
        }

        if (!(answer.Header("Content-Type") ?? "").Contains("html", StringComparison.OrdinalIgnoreCase))
            return null;
        var page = answer.Body.Start(Beginning);
        return Pages.FirstOrDefault(p => page.Contains(p.Mark, StringComparison.OrdinalIgnoreCase)).Whose;
    }

    private static string Waiting(Response answer) =>
        answer.RetryAfter is { } wait ? $" and asks to wait {wait.TotalSeconds:0} s" : "";
}
