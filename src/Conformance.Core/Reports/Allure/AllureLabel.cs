namespace Conformance.Core.Reports.Allure;

internal sealed record AllureLabel(string Name, string Value);
