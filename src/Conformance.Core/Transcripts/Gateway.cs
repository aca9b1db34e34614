using System.Net;

namespace Conformance.Core.Transcripts;

/// <summary>Recognises the responses of what stands in front of a panel.</summary>
internal static class Gateway
{
    /// <summary>
    /// The codes that only Cloudflare sends, up to <see cref="LastOfCloudflare"/>: the panel's server was not
    /// reached, or broke off.
    /// </summary>
    private const int FirstOfCloudflare = 520;

    private const int LastOfCloudflare = 527;
    private const int CloudflareOrigin = 530;

    /// <summary>The body that it sends to clients that want no page, with a number behind it.</summary>
    private const string CloudflareText = "error code: 1";

    /// <summary>The most characters of a page that are searched.</summary>
    private const int LongestSearch = 16 * 1024;

    /// <summary>Texts in the page of a challenge or a block, and who sends it.</summary>
    private static readonly (string Mark, string Provider)[] Pages =
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

    /// <summary>The failure that a whole response stands for; null when the response is the panel's own.</summary>
    /// <param name="response">The response.</param>
    /// <param name="body">Its body.</param>
    /// <param name="expects">What the request was to bring about: a 429 may be what was wanted.</param>
    public static TransportFailure? FailureOf(Response response, ParsedBody body, Expectation expects)
    {
        if (body.ChallengeProvider is { } provider)
        {
            return new(
                TransportFailureKind.Challenge,
                $"a page of {provider} came in the place of the panel's answer (HTTP {response.Status})"
            );
        }

        if (!body.HasError && Failed(response.Status))
            return new(TransportFailureKind.Gateway, $"a gateway answered HTTP {response.Status}{Waiting(response)}");
        return response.Status == (int)HttpStatusCode.TooManyRequests && expects is not Expectation.Limit
            ? new(
                TransportFailureKind.RateLimit,
                $"the panel answered HTTP 429, which the run did not ask for{Waiting(response)}"
            )
            : null;
    }

    private static bool Failed(int status) =>
        status is 502 or 503 or 504 or CloudflareOrigin or (>= FirstOfCloudflare and <= LastOfCloudflare);

    /// <summary>Who sent a challenge or a block; null where it is nobody that is known.</summary>
    /// <param name="response">A response whose body is not JSON.</param>
    public static string? ChallengeProvider(Response response)
    {
        if (response.Header("cf-mitigated") is not null)
            return "Cloudflare";
        if (
            response.Body.Start(CloudflareText.Length) == CloudflareText
            && (response.Header("Server") ?? "").Contains("cloudflare", StringComparison.OrdinalIgnoreCase)
        )
        {
            return "Cloudflare";
        }

        if (!(response.Header("Content-Type") ?? "").Contains("html", StringComparison.OrdinalIgnoreCase))
            return null;
        var page = response.Body.Start(LongestSearch);
        return Pages.FirstOrDefault(p => page.Contains(p.Mark, StringComparison.OrdinalIgnoreCase)).Provider;
    }

    private static string Waiting(Response response) =>
        response.RetryAfter is { } wait ? $" and asks to wait {wait.TotalSeconds:0} s" : "";
}
