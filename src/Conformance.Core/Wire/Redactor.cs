using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Core.Targets;

namespace Conformance.Core.Wire;

/// <summary>
/// Replaces every secret, whole, truncated or in another case, by a marker that says which one stood there.
/// Everything that a run writes goes through it where it is recorded.
/// </summary>
public sealed class Redactor
{
    /// <summary>A header's value shorter than this is an ordinary word that answers hold too; replacing it there would break them.</summary>
    private const int ShortestSecret = 8;

    /// <summary>Headers whose values are no secrets, and whose words stand in answers too.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Accept-Language", "User-Agent" };

    private readonly List<(Regex Secret, string Marker)> secrets = [];

    public Redactor(Settings settings)
    {
        var accounts = settings.Keys.OrderByDescending(key => key.Value.Length).Select(key => key.Key).ToList();
        accounts.ForEach(account => Add(settings, account, KeyVariation.Whole));
        accounts.ForEach(account => Add(settings, account, KeyVariation.Truncated));
        Add(settings, Account.Main, KeyVariation.Unknown);
        Add(settings, Account.Main, KeyVariation.VeryLong);
        foreach (var (name, value) in settings.Headers.Where(h => h.Value.Length >= ShortestSecret && !Plain.Contains(h.Key)))
            Add(value, $"‹Panel.Headers {name}›");
    }

    /// <summary>What stands in records in the place of an account's key.</summary>
    public static string Marker(Account account, KeyVariation variation = KeyVariation.Whole) =>
        variation is KeyVariation.Whole ? $"‹{account.Setting()}›" : $"‹{account.Setting()} {variation.ToString().ToLowerInvariant()}›";

    /// <summary>Whether a text holds any secret's marker.</summary>
    public static bool HasMarker(string text) => text.Contains("‹Panel.", StringComparison.Ordinal);

    /// <summary>A recorded text without the markers of secrets.</summary>
    public static string WithoutMarkers(string text) => Regex.Replace(text, "‹Panel\\.[^›]*›", "");

    public string Redact(string text) => secrets.Aggregate(text, (seen, secret) => secret.Secret.Replace(seen, secret.Marker));

    private void Add(Settings settings, Account account, KeyVariation variation) =>
        Add(SentKey.Of(settings, account, variation), Marker(account, variation));

    private void Add(string secret, string marker)
    {
        var spellings = string.Join('|', Spellings(secret).OrderByDescending(spelling => spelling.Length).Select(Regex.Escape));
        secrets.Add((new Regex(spellings, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), marker.Replace("$", "$$", StringComparison.Ordinal)));
    }

    /// <summary>The ways in which a panel may repeat a secret: as it is, as a URL or HTML writes it, and as JSON does, PHP's too.</summary>
    private static IEnumerable<string> Spellings(string secret)
    {
        string[] json = [JsonEncodedText.Encode(secret).Value, JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value];
        return json.Concat(json.Select(text => text.Replace("/", "\\/", StringComparison.Ordinal)))
            .Concat([secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), WebUtility.HtmlEncode(secret)])
            .Distinct();
    }
}
