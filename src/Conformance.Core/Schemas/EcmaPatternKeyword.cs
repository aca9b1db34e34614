using System.Text.Json;
using Acornima;
using Json.Schema;
using Json.Schema.Keywords;

namespace Conformance.Core.Schemas;

/// <summary><c>pattern</c>, as ECMA-262 means it with its u flag, and with at most a second for each text.</summary>
internal sealed class EcmaPatternKeyword : PatternKeyword
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <exception cref="JsonSchemaException">The value is no string.</exception>
    /// <exception cref="ParseErrorException">It is no pattern, or .NET has no equivalent of it.</exception>
    public override object? ValidateKeywordValue(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String)
            throw new JsonSchemaException($"\"pattern\" is {value.GetRawText()}, and has to be a string");
#pragma warning disable CS0618 // Acornima gives this up in its next major version, and this one is pinned.
        return Tokenizer
            .AdaptRegExp(value.GetString()!, "u", compiled: false, Timeout, throwIfNotAdaptable: true)
            .Regex;
#pragma warning restore CS0618
    }
}
