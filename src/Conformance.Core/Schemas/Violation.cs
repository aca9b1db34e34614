namespace Conformance.Core.Schemas;

/// <summary>One way in which a value breaks a schema.</summary>
/// <param name="InstanceLocation">
/// JSON Pointer to the part that breaks it; empty for the whole. A missing member is reported at the object that
/// lacks it, an unexpected one at the member itself.
/// </param>
/// <param name="Pattern">The location with <c>*</c> for every entry of an array or a map.</param>
/// <param name="Keyword">The broken keyword; empty for the schema <c>false</c>.</param>
/// <param name="Expected">What satisfies the keyword, in one line.</param>
/// <param name="Actual">What came, in one line of about 80 characters; null where a member is missing.</param>
public sealed record Violation(string InstanceLocation, string Pattern, string Keyword, string Expected, string? Actual)
{
    /// <summary>The name of the missing member; null where none is missing.</summary>
    public string? Member { get; init; }

    /// <summary>What was expected and what was found, in one line.</summary>
    public string Message => Actual is null ? $"expected {Expected}" : $"expected {Expected}, found {Actual}";
}
