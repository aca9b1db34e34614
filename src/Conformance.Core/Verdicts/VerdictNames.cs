using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Verdicts;

/// <summary>Spells verdicts as reports do: <c>compatible-with-deviations</c>.</summary>
public sealed class VerdictNames() : JsonStringEnumConverter<Verdict>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
