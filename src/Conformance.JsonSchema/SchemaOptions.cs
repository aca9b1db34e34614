namespace Conformance.JsonSchema;

/// <summary>How a schema is read, where draft 2020-12 leaves the choice.</summary>
public sealed record SchemaOptions
{
    /// <summary>
    /// Whether <c>format</c> is an assertion: text that does not have a known format is a violation. By default it is
    /// one only in a dialect whose meta-schema names the vocabulary format-assertion.
    /// </summary>
    public bool AssertsFormat { get; init; }

    /// <summary>
    /// Whether keywords that are not in the schema's dialect are passed over, as the draft suggests. By default they
    /// are errors, because a misspelt keyword asserts nothing. A dialect that names a vocabulary which is unknown but
    /// optional always allows them.
    /// </summary>
    public bool AllowsUnknownKeywords { get; init; }
}
