namespace Conformance.Core.Consumers;

/// <param name="Judged">How many answers of that name were held against the reader.</param>
/// <param name="Broken">How many of them break it.</param>
public sealed record CheckedResponses(int Judged, int Broken);
