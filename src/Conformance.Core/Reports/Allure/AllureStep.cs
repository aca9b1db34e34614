namespace Conformance.Core.Reports.Allure;

/// <summary>
/// An exchange that a result rests on. Its status shows whether a response came, not whether the response was right.
/// </summary>
internal sealed record AllureStep
{
    public required string Name { get; init; }

    public required AllureStatus Status { get; init; }

    public AllureStatusDetails? StatusDetails { get; init; }

    public string Phase { get; } = "finished";

    /// <summary>In milliseconds since 1970, as <see cref="Stop"/>.</summary>
    public required long Start { get; init; }

    public required long Stop { get; init; }

    public required IReadOnlyList<AllureAttachment> Attachments { get; init; }
}
