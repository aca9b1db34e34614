using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Contracts;

/// <summary>Reads and writes an enum in the words of <see cref="KebabCase"/>.</summary>
public sealed class KebabCaseEnumConverter<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
