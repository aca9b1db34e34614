using System.Text;
using System.Text.Json;

namespace Conformance.Core.Transcripts;

/// <summary>
/// The body of a response, kept as UTF-8: its text is made where it is wanted, and its JSON is read in place. A body
/// that is in a file need not stay in memory between uses: a panel can send more in a run than a memory holds.
/// </summary>
public sealed class BodyText : IEquatable<BodyText>
{
    private volatile Func<LoadedBody> load;

    /// <summary>A body that stays in memory.</summary>
    /// <param name="utf8">The text; what is no UTF-8 in it counts as U+FFFD.</param>
    public BodyText(byte[] utf8)
    {
        Characters = Encoding.UTF8.GetCharCount(utf8);
        var own = new LoadedBody(utf8);
        load = () => own;
    }

    /// <summary>How long the text is, in UTF-16 code units.</summary>
    public int Characters { get; }

    /// <summary>The text as UTF-8.</summary>
    /// <exception cref="LostBodyException">It is in a file that cannot be read any more.</exception>
    public ReadOnlyMemory<byte> Utf8 => load().Utf8;

    /// <summary>The JSON value.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    internal JsonElement Json => load().Json;

    /// <summary>A body with this text.</summary>
    /// <param name="text">The text.</param>
    public static BodyText Of(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether another body has the same bytes.</summary>
    /// <param name="other">The other body.</param>
    public bool Equals(BodyText? other) => other is not null && Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BodyText);

    /// <inheritdoc/>
    public override int GetHashCode() => Characters;

    /// <summary>The whole text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>The beginning of the text, less one character where that would part a surrogate pair.</summary>
    /// <param name="most">The most characters, in UTF-16 code units.</param>
    public string Start(int most)
    {
        if (Characters <= most)
            return ToString();
        var start = new char[most];
        Encoding.UTF8.GetDecoder().Convert(Utf8.Span, start, flush: false, out _, out var length, out _);
        return new string(start, 0, length);
    }

    /// <summary>Keeps the bytes no longer: from now on they are loaded when they are needed.</summary>
    /// <param name="elsewhere">Loads them.</param>
    /// <returns>What it has kept so far.</returns>
    internal LoadedBody LoadFrom(Func<LoadedBody> elsewhere)
    {
        var own = load();
        load = elsewhere;
        return own;
    }
}
