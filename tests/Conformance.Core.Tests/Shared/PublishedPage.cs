namespace Conformance.Core.Tests.Shared;

/// <summary>A panel's API page as published.</summary>
internal sealed class PublishedPage
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["GodOfPanel"] = "003_a8ef703828851ae4.txt",
        ["SNS Panel"] = "001_83cfd1d21f273978.txt",
        ["SubNoc"] = "000_e404754a0f65827f.txt",
    };

    private readonly string text;

    private PublishedPage(string text) => this.text = text;

    public static IReadOnlyCollection<string> Documents => Files.Keys;

    /// <summary>
    /// The page of a document; where none is at hand, the test that asks for it is skipped with that reason.
    /// </summary>
    public static PublishedPage Of(string document)
    {
        if (!Files.ContainsKey(document))
            Assert.Ignore($"No published page of {document} is at hand: name its file in {nameof(PublishedPage)}.");
        return Read(document);
    }

    private static PublishedPage Read(string document) =>
        new(File.ReadAllText(Path.Combine(SharedFolder.FindOrIgnore(), "seeds", Files[document])));

    /// <summary>Whether a line of the page is this heading.</summary>
    public bool HasSection(string heading) => Start(heading) >= 0;

    /// <summary>The text from a heading to the next of the given headings.</summary>
    public string Section(string heading, IEnumerable<string> headings)
    {
        var start = Start(heading);
        var end = headings.Select(Start).Where(place => place > start).DefaultIfEmpty(text.Length).Min();
        return text[start..end];
    }

    private int Start(string heading) => $"\n{text}\n".IndexOf($"\n{heading}\n", StringComparison.Ordinal);
}
