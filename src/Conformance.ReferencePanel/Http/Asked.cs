namespace Conformance.ReferencePanel.Http;

/// <summary>What an answer is for.</summary>
/// <param name="Request">The request as it came.</param>
/// <param name="Call">The request as read; null where it could not be.</param>
/// <param name="Nth">How many requests for the same action there were by then, this one counted.</param>
/// <param name="Alike">How many of them were the same in every word, and sent in the same way.</param>
internal sealed record Asked(HttpRequest Request, Call? Call, int Nth, int Alike);
