using Conformance.Core.Http;

namespace Conformance.Core.Transcripts;

/// <summary>A request that was not sent, and why.</summary>
/// <param name="Name">The name that its exchange would have.</param>
/// <param name="Answer">The documented answer that it would have brought; null where it was to be refused.</param>
/// <param name="Reason">What stood in the way.</param>
/// <param name="Setting">The setting that would have allowed it; null when no setting would.</param>
/// <param name="Absent">Whether it is about something that the target does not have, so that nothing is missing.</param>
public sealed record SkippedRequest(string Name, string? Answer, string Reason, string? Setting, bool Absent = false)
{
    public static SkippedRequest Of(PanelRequest request, string reason, string? setting) =>
        new(request.Name, request.Expects is Expectation.Refusal ? null : request.Answer, reason, setting);
}
