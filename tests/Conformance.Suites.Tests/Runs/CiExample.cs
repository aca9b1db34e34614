using System.Diagnostics;
using YamlDotNet.Serialization;

namespace Conformance.Suites.Tests.Runs;

/// <summary>An example of docs/ci/: its commands with their variables, to be run as the job would.</summary>
internal sealed class CiExample
{
    private readonly IReadOnlyList<(string Command, IReadOnlyDictionary<string, string> Variables)> steps;

    private CiExample(
        IReadOnlyList<(string, IReadOnlyDictionary<string, string>)> steps,
        IReadOnlyList<string> artifacts
    )
    {
        this.steps = steps;
        Artifacts = artifacts;
    }

    public IEnumerable<string> Commands => steps.Select(step => step.Command);

    public IEnumerable<KeyValuePair<string, string>> Variables => steps.SelectMany(step => step.Variables);

    /// <summary>The files and folders that the job keeps, relative to the clone.</summary>
    public IReadOnlyList<string> Artifacts { get; }

    public static CiExample GitHub()
    {
        var job = Map(Map(Map(Read("docs/ci/github-actions.yml"))["jobs"])["certify"]);
        var all = List(job["steps"]).Select(Map).ToList();
        return new(
            [
                .. all.Where(step => step.ContainsKey("run"))
                    .Select(step => ((string)step["run"], Merged(job, "env", Merged(step, "env", [])))),
            ],
            [
                .. all.Where(step => step.TryGetValue("uses", out var uses) && IsUpload((string)uses))
                    .Select(step => (string)Map(step["with"])["path"]),
            ]
        );
    }

    public static CiExample GitLab()
    {
        var job = Map(Map(Read("docs/ci/gitlab-ci.yml"))["certify"]);
        var artifacts = Map(job["artifacts"]);
        return new(
            [.. List(job["script"]).Select(command => ((string)command, Merged(job, "variables", [])))],
            [.. List(artifacts["paths"]).Cast<string>(), (string)Map(artifacts["reports"])["junit"]]
        );
    }

    /// <summary>Runs the commands in a clone, one after another until one fails.</summary>
    /// <param name="clone">The clone.</param>
    /// <param name="instead">What the CI system, or the user's own project, gives some of the variables.</param>
    /// <returns>The exit code of the last that ran, and what all of them printed.</returns>
    public async Task<(int ExitCode, string Printed)> Run(SourceCopy clone, IReadOnlyDictionary<string, string> instead)
    {
        var printed = "";
        foreach (var (command, variables) in steps)
        {
            var start = new ProcessStartInfo("bash", ["-ec", command])
            {
                WorkingDirectory = clone.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var name in start.Environment.Keys.Where(UserVariables.Include).ToList())
                start.Environment.Remove(name);
            foreach (var (name, value) in variables.Concat(instead))
                start.Environment[name] = value;
            using var begun = new RunningProcess(start, clone.Folder);
            var ended = await begun.End();
            printed += ended.Printed;
            if (ended.ExitCode != 0)
                return (ended.ExitCode, printed);
        }

        return (0, printed);
    }

    private static bool IsUpload(string action) =>
        action.StartsWith("actions/upload-artifact@", StringComparison.Ordinal);

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
