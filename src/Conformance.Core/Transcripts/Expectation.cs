namespace Conformance.Core.Transcripts;

/// <summary>What a request is sent to bring about.</summary>
public enum Expectation
{
    /// <summary>The documented answer.</summary>
    Answer,

    /// <summary>A refusal.</summary>
    Refusal,

    /// <summary>Either the documented answer or a refusal.</summary>
    Any,

    /// <summary>A refusal for too many requests, sooner or later.</summary>
    Limit,
}
