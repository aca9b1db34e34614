using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>What can stand between a run and the panel.</summary>
public enum TransportFailureKind
{
    /// <summary>No connection, or one that was cut before the response was whole.</summary>
    Connection,

    /// <summary>No certificate that proves who responds.</summary>
    Certificate,

    /// <summary>A bound of time was passed.</summary>
    TimeOut,

    /// <summary>A bound of size or depth was passed.</summary>
    [JsonStringEnumMemberName("too-much")]
    BoundExceeded,

    /// <summary>A gateway in front of the panel reported that the panel did not respond.</summary>
    Gateway,

    /// <summary>A gateway wants to know whether a person sends the request.</summary>
    Challenge,

    /// <summary>HTTP 429 where the run did not try to reach the rate limit.</summary>
    RateLimit,

    /// <summary>The run stopped before the response was whole.</summary>
    [JsonStringEnumMemberName("ended")]
    RunEnded,
}
