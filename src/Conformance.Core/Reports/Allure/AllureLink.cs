namespace Conformance.Core.Reports.Allure;

/// <param name="Name">What the page shows.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Type">Allure's word for the kind of link.</param>
internal sealed record AllureLink(string Name, Uri Url, string Type);
