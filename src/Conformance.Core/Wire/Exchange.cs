using System.Text.Json.Serialization;

namespace Conformance.Core.Wire;

/// <summary>One request and its answer as they went over the wire, with secrets replaced by markers; a line of exchanges.jsonl.</summary>
public sealed record Exchange
{
    /// <summary>Counts the requests of the run from 1, in the order in which they were sent.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required Expectation Expects { get; init; }

    /// <summary>The name of the documented answer, which is its schema's.</summary>
    public string? Answer { get; init; }

    public required SentRequest Request { get; init; }

    /// <summary>Null when no whole answer came; then <see cref="Trouble"/> says why.</summary>
    public ReceivedAnswer? Response { get; init; }

    public string? Trouble { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required double Milliseconds { get; init; }

    /// <summary>What stood between the run and the panel, when the answer is not the panel's own word: no answer, or a gateway's.</summary>
    [JsonIgnore]
    public string? Obstacle => Trouble ?? Response?.Status switch
    {
        502 or 503 or 504 when Reading.Member("error") is null => $"a gateway answered HTTP {Response.Status}",
        429 when Expects is not Expectation.Limit => "the panel answered HTTP 429, which the run did not ask for",
        _ => null,
    };

    [JsonIgnore]
    public Reading Reading => field ??= new Reading(Response);
}
