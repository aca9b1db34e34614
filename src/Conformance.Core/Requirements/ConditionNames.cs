using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Requirements;

/// <summary>Writes conditions as the data files spell them: <c>bad-key</c>, <c>no-funds</c>, …</summary>
public sealed class ConditionNames() : JsonStringEnumConverter<Condition>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
