using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Verdicts;

/// <summary>Spells outcomes as reports do: <c>not-verified</c>.</summary>
public sealed class OutcomeNames() : JsonStringEnumConverter<Outcome>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
