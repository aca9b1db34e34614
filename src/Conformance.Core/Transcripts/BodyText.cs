using System.Text;
using System.Text.Json;

namespace Conformance.Core.Transcripts;

/// <summary>
/// The body of an answer. It is kept as UTF-8, of which its text is made where somebody wants it, and its JSON is read in place.
/// One that is in a file can be let go of between uses: a panel can say more in a run than a memory holds.
/// </summary>
public sealed class BodyText : IEquatable<BodyText>
{
    private volatile Func<LoadedBody> load;

    /// <param name="utf8">The text; what is no UTF-8 in it counts as U+FFFD.</param>
    public BodyText(byte[] utf8)
    {
        Characters = Encoding.UTF8.GetCharCount(utf8);
        var own = new LoadedBody(utf8);
        load = () => own;
    }

    /// <summary>How long the text is, as .NET counts: in UTF-16.</summary>
    public int Characters { get; }

    public ReadOnlyMemory<byte> Utf8 => load().Utf8;

    /// <exception cref="JsonException">It is not JSON.</exception>
    internal JsonElement Json => load().Json;

    public static BodyText Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public bool Equals(BodyText? other) => other is not null && Utf8.Span.SequenceEqual(other.Utf8.Span);

    public override bool Equals(object? obj) => Equals(obj as BodyText);

    public override int GetHashCode() => Characters;

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>The first so many characters, less one where that would part a surrogate pair.</summary>
    public string Start(int most)
    {
        if (Characters <= most)
            return ToString();
        var start = new char[most];
        Encoding.UTF8.GetDecoder().Convert(Utf8.Span, start, flush: false, out _, out var length, out _);
        return new string(start, 0, length);
    }

    /// <summary>Keeps it no longer: from now on it is had from elsewhere.</summary>
    /// <returns>What it had.</returns>
    internal LoadedBody HaveFrom(Func<LoadedBody> elsewhere)
    {
        var own = load();
        load = elsewhere;
        return own;
    }
}
