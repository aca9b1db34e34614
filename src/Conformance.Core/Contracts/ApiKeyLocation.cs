namespace Conformance.Core.Contracts;

/// <summary>A place in which a dialect documents the key.</summary>
/// <param name="Requirement">The requirement that states it.</param>
/// <param name="In"><c>form</c>, <c>header</c> or <c>query</c>.</param>
/// <param name="Name">The field's or header's name.</param>
/// <param name="Prefix">What stands before the key in the value, such as <c>Bearer </c>.</param>
/// <param name="Refusal">The requirement that a bad key is refused there; null for the form, where each way of being bad has a requirement of its own.</param>
/// <param name="Method">The HTTP method with which the place is documented.</param>
public sealed record ApiKeyLocation(
    string Requirement,
    string In,
    string Name,
    string Prefix = "",
    string Method = "POST",
    string? Refusal = null
)
{
    public static readonly ApiKeyLocation Form = new("auth.key-in-the-form", "form", "key");
}
