using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Conformance.Core.Transcripts;

/// <summary>
/// The long body of a response, in a file of its own beside the transcript. Its name is the SHA-256 of its bytes.
/// </summary>
internal static partial class BodyFile
{
    private const string FolderName = "bodies";

    /// <summary>The name that lines have for a file of these bytes. It has a slash on every system.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes) => $"{FolderName}/{DigestOf(bytes)}.txt";

    /// <summary>The SHA-256 of the bytes, in hexadecimal.</summary>
    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Whether a run could have given this name. Any other could lead out of the folder.</summary>
    public static bool IsName(string name) => Names().IsMatch(name);

    /// <summary>The path of the body's file.</summary>
    /// <param name="folder">The folder of the transcript.</param>
    /// <param name="name">A name for which <see cref="IsName"/> is true.</param>
    public static string PathOf(string folder, string name) => Path.Combine(folder, FolderName, Path.GetFileName(name));

    /// <summary>Writes the file as a whole: after a kill it is there whole, or not at all.</summary>
    public static void Write(string folder, string name, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.Combine(folder, FolderName));
        WholeFile.Write(PathOf(folder, name), bytes);
    }

    /// <summary>Copies bodies from the folder of one transcript to that of another.</summary>
    public static void Copy(IEnumerable<string> names, string from, string to)
    {
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.Combine(to, FolderName));
            File.Copy(PathOf(from, name), PathOf(to, name), overwrite: true);
        }
    }

    /// <summary>The files that runs wrote, relative to the folder, without what a user put beside them.</summary>
    /// <param name="folder">The folder of the transcript.</param>
    /// <exception cref="IOException">
    /// There is a file in the folder's place, in which no run could keep a body.
    /// </exception>
    public static IEnumerable<string> FilesIn(string folder)
    {
        var from = Path.Combine(folder, FolderName);
        if (File.Exists(from))
            throw new IOException($"'{from}' is a file, where long answers need a folder.");
        if (!Directory.Exists(from))
            return [];
        return Directory
            .EnumerateFiles(from)
            .Select(file => Path.GetFileName(file))
            .Where(file => Files().IsMatch(file))
            .Select(file => Path.Combine(FolderName, file));
    }

    [GeneratedRegex(@"\Abodies/[0-9a-f]{64}\.txt\z")]
    private static partial Regex Names();

    [GeneratedRegex(@"\A[0-9a-f]{64}\.txt(\.tmp)?\z")]
    private static partial Regex Files();
}
