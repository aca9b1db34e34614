namespace Conformance.Core.Reports.Allure;

/// <param name="Name">What the page shows.</param>
/// <param name="Source">The file beside the result files.</param>
/// <param name="Type">The file's media type.</param>
internal sealed record AllureAttachment(string Name, string Source, string Type);
