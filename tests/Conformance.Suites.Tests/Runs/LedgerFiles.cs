using System.Security.Cryptography;
using System.Text;

namespace Conformance.Suites.Tests.Runs;

/// <summary>The ledgers that runs keep of a panel: one file for each account, whose name tells neither.</summary>
internal static class LedgerFiles
{
    /// <summary>Those that are there by now. Others belong to runs that may be writing them.</summary>
    public static IReadOnlyList<FileInfo> Of(Uri panel, IEnumerable<string> keys) =>
        [
            .. keys.Select(key => new FileInfo(Path.Combine(TestLedger.Folder, $"{Account(panel, key)}.jsonl")))
                .Where(file => file.Exists),
        ];

    private static string Account(Uri panel, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{panel.Authority}\n{key}")))[..32];
}
