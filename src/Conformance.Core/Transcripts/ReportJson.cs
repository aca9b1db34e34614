using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Transcripts;

/// <summary>
/// The JSON of the report's files: camelCase members, enums in kebab-case, other alphabets unescaped.
/// </summary>
internal static class ReportJson
{
    /// <summary>For a file that a person may open. Nulls are written, so that every member is always there.</summary>
    public static readonly JsonSerializerOptions Document = Make(indented: true, JsonIgnoreCondition.Never);

    /// <summary>For a file of one value a line. Nulls are left out.</summary>
    public static readonly JsonSerializerOptions Line = Make(indented: false, JsonIgnoreCondition.WhenWritingNull);

    private static JsonSerializerOptions Make(bool indented, JsonIgnoreCondition ignored) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NewLine = "\n",
            DefaultIgnoreCondition = ignored,
            RespectNullableAnnotations = true,
            Converters =
            {
                new JsonStringEnumConverter<Level>(null, allowIntegerValues: false),
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new PairConverter(),
            },
        };
}
