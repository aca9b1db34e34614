using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Contracts;

/// <summary>Reads and writes an enum as <see cref="KebabCase"/> names its values. Numbers are refused.</summary>
public sealed class KebabCaseEnumConverter<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
