using System.Text.Json.Serialization;

namespace Conformance.Core.Contracts;

/// <summary>The six error conditions of the contract. Their numbers are the HTTP codes that a dialect may document for them.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Condition>))]
public enum Condition
{
    BadKey = 401,
    NoFunds = 402,
    Suspended = 403,
    NotFound = 404,
    Invalid = 422,
    RateLimit = 429,
}
