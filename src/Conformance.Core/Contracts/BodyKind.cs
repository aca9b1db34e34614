namespace Conformance.Core.Contracts;

/// <summary>Where a request carries its fields.</summary>
public enum BodyKind
{
    /// <summary>In the body, as <c>application/x-www-form-urlencoded</c>.</summary>
    Form,

    /// <summary>In the body, as a JSON object.</summary>
    Json,

    /// <summary>In the query string, as GET does.</summary>
    Query,
}
