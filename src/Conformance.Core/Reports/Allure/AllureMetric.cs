namespace Conformance.Core.Reports.Allure;

/// <summary>A measurement.</summary>
/// <param name="Id">What was measured.</param>
/// <param name="Key">Which of its figures this is.</param>
/// <param name="Value">The figure.</param>
/// <param name="Start">Unix time in milliseconds.</param>
/// <param name="Stop">Likewise.</param>
internal sealed record AllureMetric(string Id, string Key, double Value, long Start, long Stop);
