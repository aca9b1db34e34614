namespace Conformance.Core.Transcripts;

/// <summary>Where a request carries its fields.</summary>
public enum BodyKind
{
    Form,
    Json,

    /// <summary>In the query string, as GET does.</summary>
    Query,
}
