// Certifies the embedded reference panel, or the panel at a URL with the key in PANEL_KEY:
//     dotnet run --project docs/certify [URL]
using Conformance.Core;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Runs;
using Conformance.Core.Verdicts;

var contract = Contract.LoadEmbedded();
var given = new Dictionary<string, string> { ["Panel.Reports"] = "reports/library", ["Panel.Allure"] = "false" };
var secret = new Dictionary<string, string>();
if (args is [var url])
{
    given["Panel.Url"] = url;
    secret["PANEL_KEY"] = Environment.GetEnvironmentVariable("PANEL_KEY") ?? "";
}

try
{
    var settings = Certification.ReadSettings(
        [SettingsSource.Parameters(given), SettingsSource.Variables(secret)],
        contract,
        Directory.GetCurrentDirectory()
    );
    var result = await Certification.RunAsync(settings, contract, new ConsoleObserver(Console.Out));
    foreach (var broken in result.Results.Where(one => one.Outcome is Outcome.Failed))
        Console.WriteLine($"{broken.Requirement}: {broken.Findings[0].Expected}, but {broken.Findings[0].Actual}");
    return result.IsSuccess ? 0 : 1;
}
catch (Exception e)
{
    Console.Error.WriteLine(StartError.Explain(e));
    return 2;
}
