using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Conformance.Core.Contracts;

/// <summary>
/// The texts of the contract's files by their paths, such as <c>schemas/subnoc/dialect.json</c>. They are read once, so
/// a later change on disk changes nothing here.
/// </summary>
public sealed class ContractFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly FrozenDictionary<string, string> texts;
    private readonly string origin;

    /// <param name="texts">The texts by their paths, which have <c>/</c> between folders.</param>
    /// <param name="origin">The text that error messages put before a path; nothing by default.</param>
    public ContractFiles(IEnumerable<KeyValuePair<string, string>> texts, string origin = "")
    {
        this.texts = texts.ToFrozenDictionary();
        this.origin = origin;
        Paths = [.. this.texts.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>All paths, in ordinal order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The files that this assembly was built with.</summary>
    public static ContractFiles Embedded()
    {
        var assembly = typeof(ContractFiles).Assembly;
        var names = assembly.GetManifestResourceNames().Where(IsInContractFolder);
        return new(names.Select(name => KeyValuePair.Create(name.Replace('\\', '/'), ReadResource(assembly, name))));
    }

    /// <summary>The files under a folder that holds <c>requirements/</c> and <c>schemas/</c>.</summary>
    /// <exception cref="InvalidDataException">A file is not UTF-8; the message names it.</exception>
    public static ContractFiles In(string folder)
    {
        var paths = new[] { ContractPaths.AllRequirements, ContractPaths.AllSchemas }
            .Select(part => Path.Combine(folder, part))
            .Where(Directory.Exists)
            .SelectMany(part => Directory.EnumerateFiles(part, "*.json", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(ContractPaths.IsPartOfContract);
        var texts = paths.Select(path => KeyValuePair.Create(path, ReadFile(Path.Combine(folder, path))));
        return new(texts, Path.TrimEndingDirectorySeparator(folder) + "/");
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="InvalidDataException">There is no such file; the message names it.</exception>
    public string Read(string path) => texts.GetValueOrDefault(path) ?? throw Error(path, "the file is missing.");

    /// <summary>Whether there is a file of that path.</summary>
    public bool Has(string path) => texts.ContainsKey(path);

    /// <summary>The names of the folders directly in a folder, in ordinal order.</summary>
    internal IReadOnlyList<string> FoldersIn(string folder) =>
        [
            .. Paths
                .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
                .Select(path => path[(folder.Length + 1)..].Split('/'))
                .Where(steps => steps.Length > 1)
                .Select(steps => steps[0])
                .Distinct(),
        ];

    /// <exception cref="InvalidDataException">The file is missing, or its content is not of the format.</exception>
    internal T ReadJson<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Read(path), ContractJson.Format) ?? throw Error(path, "it is null.");
        }
        catch (JsonException e)
        {
            throw Error(path, e.Message, e);
        }
    }

    /// <summary>Makes the exception for a file that is not as it has to be.</summary>
    internal InvalidDataException Error(string path, string message, Exception? cause = null) =>
        new($"{origin}{path}: {message}", cause);

    private static bool IsInContractFolder(string name) =>
        name.StartsWith(ContractPaths.AllRequirements, StringComparison.Ordinal)
        || name.StartsWith(ContractPaths.AllSchemas, StringComparison.Ordinal);

    private static string ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, StrictUtf8);
        return reader.ReadToEnd();
    }

    private static string ReadFile(string file)
    {
        try
        {
            return File.ReadAllText(file, StrictUtf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"{file}: it is not UTF-8: {e.Message}", e);
        }
    }
}
