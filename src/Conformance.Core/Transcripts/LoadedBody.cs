using System.Text.Json;
using Conformance.Core.Configuration;

namespace Conformance.Core.Transcripts;

/// <summary>A body in memory, with its JSON once that was read.</summary>
/// <param name="utf8">Its bytes.</param>
internal sealed class LoadedBody(byte[] utf8)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = Bounds.DeepestThatCanBe };

    private JsonDocument? document;

    /// <summary>Its bytes.</summary>
    public byte[] Utf8 => utf8;

    /// <summary>
    /// The JSON value. It refers to the bytes and is never disposed, so whoever holds it keeps them in memory.
    /// </summary>
    /// <exception cref="JsonException">They are not JSON.</exception>
    public JsonElement Json => (document ??= JsonDocument.Parse(utf8, Deep)).RootElement;
}
