using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>What a request is sent to bring about.</summary>
public enum Expectation
{
    /// <summary>The documented response of success.</summary>
    [JsonStringEnumMemberName("answer")]
    Success,

    /// <summary>A refusal.</summary>
    Refusal,

    /// <summary>Either of these: the documents leave it open.</summary>
    Any,

    /// <summary>A refusal for too many requests, sooner or later.</summary>
    Limit,
}
