using System.Text.Json;
using Conformance.Core.Wire;

namespace Conformance.Core.Reporting;

/// <summary>The transcript that an earlier run left, to be judged again.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Run">What that run was given.</param>
/// <param name="Lines">All that it recorded from then on, in the order of the file.</param>
public sealed record Recording(string File, RecordedRun Run, IReadOnlyList<TranscriptLine> Lines)
{
    private const string Wanted = $"give the {TranscriptFile.Name} of a run";

    /// <exception cref="InvalidDataException">There is none that can be judged; the message says why, and what to do.</exception>
    public static Recording Read(string path)
    {
        var texts = Texts(path);
        CheckForm(texts, path);
        var lines = TranscriptFile.Parse(texts, path);
        return lines.Count(line => line.Run is not null) == 1
            ? new Recording(Path.GetFileName(path), lines[0].Run!, [.. lines.Skip(1)])
            : throw new InvalidDataException($"'{path}' tells of several runs: {Wanted} alone");
    }

    private static IReadOnlyList<string> Texts(string path)
    {
        try
        {
            return System.IO.File.Exists(path) ? TranscriptFile.Texts(path) : throw new InvalidDataException($"there is no file '{path}': {Wanted}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"'{path}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Looks at the first line alone: in another form, the others may be anything.</summary>
    private static void CheckForm(IReadOnlyList<string> texts, string path)
    {
        if (texts.Count == 0)
            throw new InvalidDataException($"'{path}' is empty: {Wanted} that began to send");
        if (FormOf(texts[0]) is not { } form)
            throw new InvalidDataException($"'{path}' does not tell in its first line what its run was given, so it is no transcript, or one that is too old to be judged again: {Wanted} of this version");
        if (form != RecordedRun.CurrentForm)
            throw new InvalidDataException($"'{path}' has form {form}, which a newer version wrote; this one knows form {RecordedRun.CurrentForm}: update to that version");
    }

    private static int? FormOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Reading.Member(json.RootElement, "run") is { } run && Reading.Member(run, "form") is { ValueKind: JsonValueKind.Number } form
                && form.TryGetInt32(out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
