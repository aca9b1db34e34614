using Conformance.Core.Transcripts;

namespace Conformance.Core.Checks;

/// <summary>A place in an answer that is not of the documented shape.</summary>
/// <param name="Location">The JSON Pointer of the place; of a member that is missing, where it would be.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record Misshape(Exchange Exchange, string Location, string Message);
