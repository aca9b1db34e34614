using Conformance.Core.Transcripts;

namespace Conformance.Core.Consumers;

/// <summary>One kind of thing in the recorded answers that breaks a reader.</summary>
/// <param name="Answer">The answer's name, which is its schema's; <c>error</c> for a refusal.</param>
/// <param name="Where">The JSON Pointer of the first place, cut where it is immense; empty for the answer as a whole.</param>
/// <param name="Message">What was expected, and what came there.</param>
/// <param name="Times">How many places there are like it.</param>
/// <param name="AtLeast">Whether there may be more: an answer is not searched further after a thousand places.</param>
/// <param name="Exchange">The number of the first exchange that has it.</param>
public sealed record Break(string Answer, string Where, string Message, int Times, bool AtLeast, int Exchange);
