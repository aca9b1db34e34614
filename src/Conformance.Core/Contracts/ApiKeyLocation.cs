namespace Conformance.Core.Contracts;

/// <summary>A place in a request in which a dialect documents the API key.</summary>
/// <param name="Requirement">The id of the requirement that a key in this place works.</param>
/// <param name="In"><c>form</c>, <c>header</c> or <c>query</c>.</param>
/// <param name="Name">The name of the field or the header.</param>
/// <param name="Prefix">The text before the key in the value, such as <c>Bearer </c>; empty by default.</param>
/// <param name="Method">The HTTP method with which the place is documented; POST by default.</param>
/// <param name="Refusal">
/// The id of the requirement that a bad key in this place is refused. Null for the form, where each kind of bad key has
/// a requirement of its own.
/// </param>
public sealed record ApiKeyLocation(
    string Requirement,
    string In,
    string Name,
    string Prefix = "",
    string Method = "POST",
    string? Refusal = null
)
{
    /// <summary>The form field <c>key</c>, which every dialect documents.</summary>
    public static readonly ApiKeyLocation Form = new("auth.key-in-the-form", "form", "key");
}
