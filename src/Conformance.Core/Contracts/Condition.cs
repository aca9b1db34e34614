using System.Text.Json.Serialization;

namespace Conformance.Core.Contracts;

/// <summary>
/// The six error conditions of the contract. The number of each is the HTTP code that a dialect may document for it.
/// </summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Condition>))]
public enum Condition
{
    /// <summary>The API key is missing, or belongs to no account.</summary>
    BadKey = 401,

    /// <summary>The order costs more than the account's balance.</summary>
    NoFunds = 402,

    /// <summary>The account is suspended.</summary>
    Suspended = 403,

    /// <summary>The id belongs to no order, refill or service that the account may see.</summary>
    NotFound = 404,

    /// <summary>A parameter is missing, or its value is not allowed.</summary>
    Invalid = 422,

    /// <summary>There were more requests than the dialect allows.</summary>
    RateLimit = 429,
}
