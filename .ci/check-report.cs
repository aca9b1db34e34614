#:project ../src/Conformance.Core/Conformance.Core.csproj
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// Says what a run's conformance.json holds, and fails unless it satisfies its schema and the verdict is compatible.

using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Schemas;
using Conformance.Core.Verdicts;

var path = Path.Combine(args[0], ReportFile.Name);
using var json = JsonDocument.Parse(File.ReadAllText(path));
var violations = Schema.Parse(File.ReadAllText("schemas/report/conformance.schema.json")).Validate(json.RootElement);
foreach (var violation in violations)
    Console.WriteLine($"{path} {violation.InstanceLocation}: {violation.Message}");
if (violations.Count > 0)
    return 1;

var report = ReportFile.Read(path);
Console.WriteLine(
    $"{report.Dialect}: {report.Verdict.ToKebabCase()}, {report.Results.Count(r => r.Outcome is Outcome.Passed)} "
        + $"requirements passed in {report.Requests} requests"
);
return report.Verdict is Verdict.Compatible ? 0 : 1;
