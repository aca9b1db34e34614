using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>What stood between the run and the panel, so that an exchange shows nothing of the contract.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Description">What happened, in words; names the setting where a bound of the run was passed.</param>
public sealed record TransportFailure(
    TransportFailureKind Kind,
    [property: JsonPropertyName("what")] string Description
)
{
    /// <summary>Whether the same request may succeed when it is sent again.</summary>
    [JsonIgnore]
    public bool IsTransient =>
        Kind
            is TransportFailureKind.Connection
                or TransportFailureKind.TimeOut
                or TransportFailureKind.Gateway
                or TransportFailureKind.RateLimit;

    /// <summary>What happened, in words.</summary>
    public override string ToString() => Description;
}
