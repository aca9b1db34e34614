namespace Conformance.Core.Reports.Allure;

/// <summary>The content of a result file: what came of one requirement.</summary>
internal sealed record AllureResult
{
    /// <summary>The result's own, so that those of several runs can stand in one report.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>The same in every run.</summary>
    public required string HistoryId { get; init; }

    public required string TestCaseId { get; init; }

    public required string FullName { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required AllureStatus Status { get; init; }

    public AllureStatusDetails? StatusDetails { get; init; }

    public string Phase { get; } = "finished";

    /// <summary>In milliseconds since 1970, as <see cref="Stop"/>.</summary>
    public required long Start { get; init; }

    public required long Stop { get; init; }

    public required IReadOnlyList<string> TitlePath { get; init; }

    public required IReadOnlyList<AllureLabel> Labels { get; init; }

    public required IReadOnlyList<AllureLink> Links { get; init; }

    public required IReadOnlyList<AllureParameter> Parameters { get; init; }

    public required IReadOnlyList<AllureStep> Steps { get; init; }
}
