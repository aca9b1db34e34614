namespace Conformance.ReferencePanel.Http;

/// <summary>A request as it came, and the parameters that were read from it.</summary>
internal sealed record IncomingRequest(HttpRequest Request, Parameters Parameters);
