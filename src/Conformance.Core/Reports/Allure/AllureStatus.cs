namespace Conformance.Core.Reports.Allure;

/// <summary>The statuses that Allure knows.</summary>
internal enum AllureStatus
{
    Passed,
    Failed,

    /// <summary>It could not be found out.</summary>
    Broken,
    Skipped,
}
