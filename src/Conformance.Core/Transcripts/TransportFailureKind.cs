namespace Conformance.Core.Transcripts;

/// <summary>What can stand between a run and the panel.</summary>
public enum TransportFailureKind
{
    /// <summary>No connection, or one that was cut before the answer was whole.</summary>
    Connection,

    /// <summary>No certificate that proves who answers.</summary>
    Certificate,

    /// <summary>A bound of time was passed.</summary>
    TimeOut,

    /// <summary>A bound of size or depth was passed.</summary>
    TooMuch,

    /// <summary>A gateway in front of the panel said that the panel did not answer it.</summary>
    Gateway,

    /// <summary>A gateway wants to know whether a person asks.</summary>
    Challenge,

    /// <summary>HTTP 429, which was not asked for.</summary>
    RateLimit,

    /// <summary>The run stopped before the answer was whole.</summary>
    Ended,
}
