using Conformance.Core.Configuration;

namespace Conformance.Core.Secrets;

/// <summary>The text of an API key as a request sends it.</summary>
public static class SentKey
{
    private const int VeryLongLength = 5000;

    /// <summary>The text that a request sends as an account's key; empty where the variation has none.</summary>
    /// <param name="settings">The settings, which hold the keys and the seed of the unknown key.</param>
    /// <param name="account">The account.</param>
    /// <param name="variation">How the text differs from the account's key.</param>
    /// <exception cref="KeyNotFoundException">
    /// The settings hold no key of the account, and the variation needs it.
    /// </exception>
    public static string Of(Settings settings, Account account, KeyVariation variation) =>
        variation switch
        {
            KeyVariation.Unknown => $"unknown-{settings.Seed:x8}",
            KeyVariation.Empty or KeyVariation.Missing => "",
            KeyVariation.Truncated => Truncated(settings.Keys[account]),
            KeyVariation.Recased => Recased(settings.Keys[account]),
            KeyVariation.VeryLong => new string('k', VeryLongLength),
            _ => settings.Keys[account],
        };

    /// <summary>The key without its last third.</summary>
    public static string Truncated(string key) => key[..(key.Length * 2 / 3)];

    /// <summary>Whether the key has letters, so that it can be sent in the other case.</summary>
    public static bool HasCase(string key) => Recased(key) != key;

    /// <summary>
    /// The key in upper case, or in lower case where it has no lower-case letters; unchanged where it has no letters.
    /// </summary>
    public static string Recased(string key)
    {
        var upper = key.ToUpperInvariant();
        return upper == key ? key.ToLowerInvariant() : upper;
    }
}
