using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Injections;

/// <summary>Changes a response before it is sent, or returns it unchanged.</summary>
/// <param name="received">The request that the response answers.</param>
/// <param name="response">The response of the panel, which may be a refusal.</param>
internal delegate OutgoingResponse ResponseRewriter(ReceivedRequest received, OutgoingResponse response);
