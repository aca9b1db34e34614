namespace Conformance.Core.Reports.Allure;

/// <summary>A heading under which Allure gathers results.</summary>
/// <param name="Name">What the page shows.</param>
/// <param name="MatchedStatuses">The statuses of what it gathers.</param>
/// <param name="MessageRegex">
/// What their messages are like. Java's expressions match the whole message, and JavaScript's any part of it.
/// </param>
internal sealed record AllureCategory(string Name, IReadOnlyList<AllureStatus> MatchedStatuses, string MessageRegex);
