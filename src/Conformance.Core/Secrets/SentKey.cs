using Conformance.Core.Checks;
using Conformance.Core.Configuration;

namespace Conformance.Core.Secrets;

/// <summary>What a variation of a key looks like on the wire.</summary>
public static class SentKey
{
    private const int VeryLong = 5000;

    public static string Of(Settings settings, Account account, KeyVariation variation) =>
        variation switch
        {
            KeyVariation.Unknown => $"unknown-{settings.Seed:x8}",
            KeyVariation.Empty or KeyVariation.Missing => "",
            KeyVariation.Truncated => Truncated(settings.Keys[account]),
            KeyVariation.Recased => Recased(settings.Keys[account]),
            KeyVariation.VeryLong => new string('k', VeryLong),
            _ => settings.Keys[account],
        };

    /// <summary>The key without its last third.</summary>
    public static string Truncated(string key) => key[..(key.Length * 2 / 3)];

    /// <summary>Whether the key has letters, so that it can be sent in other case.</summary>
    public static bool HasCase(string key) => Recased(key) != key;

    /// <summary>The key with its letters in the other case; the same as the key where it has none.</summary>
    public static string Recased(string key)
    {
        var upper = key.ToUpperInvariant();
        return upper == key ? key.ToLowerInvariant() : upper;
    }
}
