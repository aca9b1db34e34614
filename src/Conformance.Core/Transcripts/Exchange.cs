using System.Text.Json.Serialization;
using Conformance.Core.Http;

namespace Conformance.Core.Transcripts;

/// <summary>One request and its answer as they went over the wire, with secrets replaced by markers.</summary>
public sealed record Exchange
{
    /// <summary>Counts the requests of the run from 1, in the order in which they were sent.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required Expectation Expects { get; init; }

    /// <summary>The name of the documented answer, which is its schema's.</summary>
    public string? Answer { get; init; }

    public required SentRequest Request { get; init; }

    /// <summary>What came: where <see cref="Trouble"/> cut it short, without its body; null when nothing did.</summary>
    public Response? Response { get; init; }

    /// <summary>Why no whole answer came, or none that may be judged; null when one did.</summary>
    public TransportFailure? Trouble { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required double Milliseconds { get; init; }

    /// <summary>When the answer was there, or what stood in its way was known.</summary>
    [JsonIgnore]
    public DateTimeOffset EndedAt => StartedAt.AddMilliseconds(Milliseconds);

    /// <summary>What stood between the run and the panel, when the answer is not the panel's own word: no answer, or a gateway's.</summary>
    [JsonIgnore]
    public TransportFailure? TransportFailure =>
        Trouble ?? (Response is null ? null : Gateway.Between(Response, ParsedBody, Expects));

    /// <inheritdoc cref="PanelRequest.IsProbe"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsProbe { get; init; }

    /// <summary>Whether the panel said no, and so plainly that nothing can have come of it: what came of a 5xx nobody knows.</summary>
    [JsonIgnore]
    public bool IsPlainlyRefused =>
        this is { TransportFailure: null, ParsedBody.IsRefusal: true, Response.Status: < 500 };

    [JsonIgnore]
    public ParsedBody ParsedBody => field ??= new ParsedBody(Trouble is null ? Response : null);

    public bool WasUnderWay(DateTimeOffset moment) => StartedAt <= moment && moment < EndedAt;
}
