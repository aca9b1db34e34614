namespace Conformance.Core.Contracts;

/// <summary>A documented limit: more than this many requests within that many seconds are answered with 429.</summary>
public sealed record RateLimit(int Requests, int Seconds);
