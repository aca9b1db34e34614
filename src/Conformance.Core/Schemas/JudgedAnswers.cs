namespace Conformance.Core.Schemas;

/// <param name="Judged">How many answers of that name were held against the reader.</param>
/// <param name="Broken">How many of them break it.</param>
public sealed record JudgedAnswers(int Judged, int Broken);
