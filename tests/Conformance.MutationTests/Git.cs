using System.ComponentModel;
using System.Diagnostics;

namespace Conformance.MutationTests;

/// <summary>What git knows of the sources.</summary>
internal static class Git
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The id of the commit that is checked out; null outside a repository, or without git.</summary>
    public static string? Head { get; } = Run("rev-parse", "HEAD")?.Trim();

    /// <summary>The commit, and whether the sources have changes beyond it.</summary>
    /// <param name="except">Files that are no sources, by their paths in the repository.</param>
    public static string Sources(params IEnumerable<string> except)
    {
        if (Head is null)
            return "unknown";
        var changes = Run(["status", "--porcelain", "--", ".", .. except.Select(file => $":(exclude){file}")]);
        return changes is "" ? Head : $"{Head} with changes";
    }

    private static string? Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Repository.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEndAsync();
            _ = git.StandardError.ReadToEndAsync();
            if (git.WaitForExit(Patience))
                return git.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
            git.Kill(entireProcessTree: true);
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
