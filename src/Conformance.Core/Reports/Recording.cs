using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>The transcript that an earlier run left, to be checked again.</summary>
/// <param name="Path">Where it lies, whatever link led there.</param>
/// <param name="Run">What that run was given.</param>
/// <param name="Lines">All that it recorded from then on, in the order of the file.</param>
/// <param name="Sha256">
/// The digest of its lines as they are now, in hexadecimal; null for a run that was cut off, which left none to
/// compare.
/// </param>
/// <param name="Bodies">The names of the files beside it that hold the long bodies of its responses.</param>
/// <param name="Changed">
/// The sentence that it, or a body, is not what its run wrote; null where all is, as far as digests show.
/// </param>
public sealed record Recording(
    string Path,
    RecordedRun Run,
    IReadOnlyList<TranscriptLine> Lines,
    string? Sha256,
    IReadOnlyList<string> Bodies,
    string? Changed
)
{
    private const string Wanted = $"give the {TranscriptFile.Name} of a run";

    /// <summary>Reads what the run was given, and no more than the first line.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no transcript of this form; the message says what to
    /// do.</exception>
    public static Settings ReadSettings(string path)
    {
        var texts = Texts(path);
        CheckForm(texts, path);
        var first = TranscriptFile.Parse([texts[0]], path, new BodyReader(TranscriptFile.FolderOf(path)));
        return first[0].Run!.Settings;
    }

    /// <summary>Reads a transcript with all that belongs to it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">
    /// There is none that can be checked; the message says why, and what to do.
    /// </exception>
    public static Recording Read(string path)
    {
        // The link that leads there may lead elsewhere by the time that it is copied.
        path = ReplaySettings.Place(path);
        var texts = Texts(path);
        CheckForm(texts, path);
        var (sha256, changed) = Digests(texts, path);
        var bodies = new BodyReader(TranscriptFile.FolderOf(path));
        var lines = Parsed(texts, path, bodies, changed);
        if (lines.Count(line => line.Run is not null) != 1)
            throw new InvalidDataException($"'{path}' tells of several runs: {Wanted} alone");
        var recorded = lines.Skip(1).Where(line => line.Sha256 is null);
        return new Recording(path, lines[0].Run!, [.. recorded], sha256, bodies.Names, Both(changed, bodies.Changed));
    }

    private static string? Both(string? one, string? other) =>
        one is null || other is null ? one ?? other : $"{one}; {other}";

    private static IReadOnlyList<TranscriptLine> Parsed(
        IReadOnlyList<string> texts,
        string path,
        BodyReader bodies,
        string? changed
    )
    {
        try
        {
            return TranscriptFile.Parse(texts, path, bodies);
        }
        catch (InvalidDataException e) when (changed is not null)
        {
            throw new InvalidDataException($"{e.Message}; {changed}", e);
        }
    }

    /// <summary>
    /// Compares the lines with the digest that the last of them holds, and with the one in the report that lies
    /// beside them.
    /// </summary>
    private static (string? Now, string? Changed) Digests(IReadOnlyList<string> texts, string path)
    {
        var then = Member(texts[^1], "sha256");
        if (then is null && !texts.Any(text => text.StartsWith("{\"end\":", StringComparison.Ordinal)))
            return (null, null);
        var now = TranscriptFile.DigestOf(path);
        return (now, Change(path, then, now));
    }

    /// <summary>The sentence that the lines were changed, or are another run's; null where neither shows.</summary>
    private static string? Change(string path, string? then, string now)
    {
        var file = File(path);
        if (then is null)
            return $"{file} was changed since its run wrote it: its last line, which holds its digest, is missing";
        if (then != now)
            return $"{file} was changed since its run wrote it: the SHA-256 of its lines is {now}, and was {then}";
        if ((ReportedDigest(path) ?? now) == now)
            return null;
        return $"{file} is not what the {ReportFile.Name} beside it is about: "
            + "that one's transcript has another SHA-256";
    }

    private static string? ReportedDigest(string path)
    {
        var report = System.IO.Path.Combine(TranscriptFile.FolderOf(path), ReportFile.Name);
        return System.IO.File.Exists(report) ? Member(System.IO.File.ReadAllText(report), "transcriptSha256") : null;
    }

    private static string File(string path) => System.IO.Path.GetFileName(path);

    private static IReadOnlyList<string> Texts(string path)
    {
        try
        {
            return System.IO.File.Exists(path)
                ? TranscriptFile.Texts(path)
                : throw new InvalidDataException($"there is no file '{path}': {Wanted}");
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
        {
            throw new InvalidDataException(
                $"'{path}' does not tell in its first line what its run was given, so it is no transcript, "
                    + $"or one that is too old to be checked again: {Wanted} of this version"
            );
        }

        if (form != RecordedRun.CurrentForm)
        {
            throw new InvalidDataException(
                $"'{path}' has form {form}, which a newer version wrote; "
                    + $"this one knows form {RecordedRun.CurrentForm}: update to that version"
            );
        }
    }

    private static int? FormOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return
                ParsedBody.Member(json.RootElement, "run") is { } run
                && ParsedBody.Member(run, "form") is { ValueKind: JsonValueKind.Number } form
                && form.TryGetInt32(out var number)
                ? number
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A string of a JSON object; null where there is none.</summary>
    private static string? Member(string text, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return ParsedBody.Member(json.RootElement, name) is { ValueKind: JsonValueKind.String } member
                ? member.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
