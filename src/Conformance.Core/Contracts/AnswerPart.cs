namespace Conformance.Core.Contracts;

/// <summary>The part of an answer whose shape a requirement states.</summary>
/// <param name="Answer">The answer's name, which is its schema's: <c>services</c> for <c>services.schema.json</c>.</param>
/// <param name="Member">A JSON Pointer into the answer in which <c>*</c> stands for any entry; empty for the answer as a whole.</param>
public sealed record AnswerPart(string Answer, string Member);
