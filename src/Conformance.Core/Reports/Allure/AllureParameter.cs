namespace Conformance.Core.Reports.Allure;

/// <param name="Name">What the parameter is.</param>
/// <param name="Value">Its value.</param>
/// <param name="Excluded">Whether results that differ only in it have one history.</param>
internal sealed record AllureParameter(string Name, string Value, bool Excluded);
