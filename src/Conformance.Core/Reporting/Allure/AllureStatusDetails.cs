namespace Conformance.Core.Reporting.Allure;

internal sealed record AllureStatusDetails(string Message);
