using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>One request and its response as they went over the wire, with markers in the place of secrets.</summary>
public sealed record Exchange
{
    /// <summary>Counts the requests of the run from 1, in the order in which they were sent.</summary>
    public required int Number { get; init; }

    /// <summary>
    /// A name of the scenario's own, or the id of the requirement that the request provokes
    /// (<see cref="ExchangeNames"/>).
    /// </summary>
    public required string Name { get; init; }

    /// <summary>What the request was sent to bring about.</summary>
    public required Expectation Expects { get; init; }

    /// <summary>The name of the schema of the documented response; null where the request expects none.</summary>
    [JsonPropertyName("answer")]
    public string? SchemaName { get; init; }

    /// <summary>What was sent.</summary>
    public required SentRequest Request { get; init; }

    /// <summary>
    /// What came: without its body where <see cref="RecordedFailure"/> cut it short; null when nothing did.
    /// </summary>
    public Response? Response { get; init; }

    /// <summary>Why no whole response came, or none that may be checked; null when one did.</summary>
    [JsonPropertyName("trouble")]
    public TransportFailure? RecordedFailure { get; init; }

    /// <summary>When the request was sent.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took until <see cref="EndedAt"/>.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>When the response was there, or what stood in its way was known.</summary>
    [JsonIgnore]
    public DateTimeOffset EndedAt => StartedAt.AddMilliseconds(Milliseconds);

    /// <summary>
    /// What stood between the run and the panel: no response, or a gateway's; null when the response is the panel's
    /// own.
    /// </summary>
    [JsonIgnore]
    public TransportFailure? TransportFailure =>
        RecordedFailure ?? (Response is null ? null : Gateway.FailureOf(Response, ParsedBody, Expects));

    /// <summary>
    /// Whether the request is one that no client means to send, and only shows what the panel withstands. That it
    /// gets no response then says nothing of whether the panel is there.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsProbe { get; init; }

    /// <summary>
    /// Whether the panel refused, and so plainly that nothing can have come of the request. What came of one that was
    /// answered with a 5xx nobody knows.
    /// </summary>
    [JsonIgnore]
    public bool IsPlainlyRefused =>
        this is { TransportFailure: null, ParsedBody.IsRefusal: true, Response.Status: < 500 };

    /// <summary>The response's body as JSON; that of no response where none came whole.</summary>
    [JsonIgnore]
    public ParsedBody ParsedBody => field ??= new ParsedBody(RecordedFailure is null ? Response : null);

    /// <summary>Whether the request was sent by then, and its response not there yet.</summary>
    /// <param name="moment">The time.</param>
    public bool WasUnderWay(DateTimeOffset moment) => StartedAt <= moment && moment < EndedAt;
}
