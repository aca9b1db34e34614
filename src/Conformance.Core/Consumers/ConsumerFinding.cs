using System.Text.Json.Serialization;

namespace Conformance.Core.Consumers;

/// <summary>
/// What a consumer cannot read in the recorded responses: all places that are alike, shown by the first of them.
/// </summary>
/// <param name="SchemaName">The name of the response's schema; <c>error</c> for a refusal.</param>
/// <param name="Pointer">
/// The JSON Pointer of the first place, cut where it is immense; empty for the response as a whole.
/// </param>
/// <param name="Message">What was expected and what came, or what the consumer does instead of reading it.</param>
/// <param name="Count">How many places there are like it, itself among them.</param>
/// <param name="IsLowerBound">
/// Whether there may be more: a response is not searched further after a thousand places.
/// </param>
/// <param name="Exchange">The number of the first exchange that has it.</param>
public sealed record ConsumerFinding(
    [property: JsonPropertyName("answer")] string SchemaName,
    [property: JsonPropertyName("where")] string Pointer,
    string Message,
    [property: JsonPropertyName("times")] int Count,
    [property: JsonPropertyName("atLeast")] bool IsLowerBound,
    int Exchange
);
