namespace Conformance.Core.Contracts;

/// <summary>A documented limit: with more requests than this in that time, a request gets HTTP 429.</summary>
/// <param name="Requests">The number of requests that are allowed.</param>
/// <param name="Seconds">The length of the time, in seconds.</param>
public sealed record RateLimit(int Requests, int Seconds);
