using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Requirements;

/// <summary>Reads and writes an enum in the words of <see cref="Spelling"/>.</summary>
public sealed class Spelled<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
