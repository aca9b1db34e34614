namespace Conformance.JsonSchema;

/// <summary>One way in which a value breaks a schema.</summary>
/// <param name="InstanceLocation">
/// JSON Pointer (RFC 6901) to the offending part of the value; empty for the whole. A missing member is reported at
/// the object that lacks it, an unexpected one at the member itself.
/// </param>
/// <param name="SchemaLocation">
/// JSON Pointer to the broken keyword, in the document where it stands (see <see cref="Document"/>); for a
/// <c>false</c> schema, to that schema.
/// </param>
/// <param name="Keyword">
/// The broken keyword; for a <c>false</c> schema the keyword under which it stands, empty if it is the whole document.
/// </param>
/// <param name="Message">
/// What was expected and what was found, in one line. Values are cut at about 80 characters and their control
/// characters escaped, so it is fit for a console.
/// </param>
public sealed record Violation(string InstanceLocation, string SchemaLocation, string Keyword, string Message)
{
    /// <summary>
    /// The missing member's name, for <c>required</c> and <c>dependentRequired</c>, which report each missing member
    /// by itself; otherwise null.
    /// </summary>
    public string? Member { get; init; }

    /// <summary>
    /// The document in which <see cref="SchemaLocation"/> is to be looked up: the URI under which it was added to the
    /// registry or parsed; empty for a schema parsed without one.
    /// </summary>
    public string Document { get; init; } = "";
}
