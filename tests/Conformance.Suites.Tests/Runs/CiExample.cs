using System.Diagnostics;
using YamlDotNet.Serialization;

namespace Conformance.Suites.Tests.Runs;

/// <summary>An example of docs/ci/: its commands with their variables, to be run as the job would.</summary>
internal sealed class CiExample
{
    private readonly IReadOnlyList<(string Command, IReadOnlyDictionary<string, string> Variables)> steps;

    private CiExample(IReadOnlyList<(string, IReadOnlyDictionary<string, string>)> steps) => this.steps = steps;

    public IEnumerable<string> Commands => steps.Select(step => step.Command);

    public IEnumerable<KeyValuePair<string, string>> Variables => steps.SelectMany(step => step.Variables);

    public static CiExample GitHub()
    {
        var job = Map(Map(Map(Read("docs/ci/github-actions.yml"))["jobs"])["certify"]);
        return new([
            .. List(job["steps"])
                .Select(Map)
                .Where(step => step.ContainsKey("run"))
                .Select(step => ((string)step["run"], Merged(job, "env", Merged(step, "env", [])))),
        ]);
    }

    public static CiExample GitLab()
    {
        var job = Map(Map(Read("docs/ci/gitlab-ci.yml"))["certify"]);
        return new([.. List(job["script"]).Select(command => ((string)command, Merged(job, "variables", [])))]);
    }

    /// <summary>Runs the commands one after another until one fails.</summary>
    /// <param name="instead">What the variables are here.</param>
    /// <returns>The exit code of the last that ran, and what all of them printed.</returns>
    public async Task<(int ExitCode, string Printed)> Run(IReadOnlyDictionary<string, string> instead)
    {
        var printed = "";
        foreach (var (command, variables) in steps)
        {
            var start = new ProcessStartInfo(
                "bash",
                [
                    "-ec",
                    command.Replace(
                        "dotnet test src/Conformance.Suites ",
                        $"dotnet test src/Conformance.Suites --no-build -c {CertifyCommand.Configuration} ",
                        StringComparison.Ordinal
                    ),
                ]
            )
            {
                WorkingDirectory = Repository.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var name in start.Environment.Keys.Where(UserVariables.Include).ToList())
                start.Environment.Remove(name);
            foreach (var (name, value) in variables.Concat(instead))
                start.Environment[name] = value;
            using var begun = new RunningProcess(start, instead["PANEL_REPORTS"]);
            var ended = await begun.End();
            printed += ended.Printed;
            if (ended.ExitCode != 0)
                return (ended.ExitCode, printed);
        }

        return (0, printed);
    }

    private static object Read(string file) =>
        new DeserializerBuilder().Build().Deserialize<object>(File.ReadAllText(Repository.Resolve(file)));

    private static Dictionary<object, object> Map(object node) => (Dictionary<object, object>)node;

    private static List<object> List(object node) => (List<object>)node;

    private static Dictionary<string, string> Merged(
        Dictionary<object, object> of,
        string name,
        Dictionary<string, string> more
    ) =>
        (of.TryGetValue(name, out var variables) ? Map(variables) : [])
            .Select(one => KeyValuePair.Create((string)one.Key, (string)one.Value))
            .Concat(more)
            .ToDictionary();
}
