namespace Conformance.Core.Configuration;

/// <summary>What becomes of a setting when a transcript is replayed.</summary>
public enum ReplayUse
{
    /// <summary>Nothing: it is only about sending, and a replay sends nothing.</summary>
    None,

    /// <summary>
    /// The transcript holds the recorded run's value, which counts. The user may repeat it, and set no other.
    /// </summary>
    Recorded,

    /// <summary>The value of this run counts: it is about what is done with the outcomes.</summary>
    Current,
}
