using System.Text.Json;
using Conformance.Core.Configuration;

namespace Conformance.Core.Transcripts;

/// <summary>A body in memory, with its JSON once that was asked for.</summary>
internal sealed class LoadedBody(byte[] utf8)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = Bounds.DeepestThatCanBe };

    private JsonDocument? document;

    public byte[] Utf8 => utf8;

    /// <summary>It lies over the bytes and is never disposed, so whoever has it keeps them.</summary>
    /// <exception cref="JsonException">They are not JSON.</exception>
    public JsonElement Json => (document ??= JsonDocument.Parse(utf8, Deep)).RootElement;
}
