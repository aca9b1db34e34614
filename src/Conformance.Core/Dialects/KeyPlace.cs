namespace Conformance.Core.Dialects;

/// <summary>A place in which a dialect documents the key.</summary>
/// <param name="In"><c>form</c>, <c>header</c> or <c>query</c>.</param>
/// <param name="Name">The field's or header's name.</param>
/// <param name="Prefix">What stands before the key in the value, such as <c>Bearer </c>.</param>
/// <param name="Method">The HTTP method with which the place is documented.</param>
public sealed record KeyPlace(string In, string Name, string Prefix = "", string Method = "POST")
{
    public static readonly KeyPlace Form = new("form", "key");
}
