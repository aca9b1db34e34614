namespace Conformance.Core.Reporting.Allure;

/// <summary>The statuses that Allure knows.</summary>
internal enum AllureStatus
{
    Passed,
    Failed,

    /// <summary>It could not be found out.</summary>
    Broken,
    Skipped,
}
