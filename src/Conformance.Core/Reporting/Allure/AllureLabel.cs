namespace Conformance.Core.Reporting.Allure;

internal sealed record AllureLabel(string Name, string Value);
