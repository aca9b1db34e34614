namespace Conformance.Core.Reports.Allure;

internal sealed record AllureStatusDetails(string Message);
