using Conformance.Core.Runs;

namespace Conformance.Core.Tests.Runs;

public sealed class TestCommandTests
{
    private const string Named = "vstest.console.dll a.dll --testSessionCorrelationId:40_e1294f20";
    private const string Unnamed = "vstest.console --port:1";

    private readonly MadeUpProcesses processes = new();

    [SetUp]
    public void Start()
    {
        processes.Started(40, by: 7, "dotnet test");
        processes.Started(50, by: 40, Named);
        processes.Started(60, by: 50, "dotnet testhost.dll --port 1 --parentprocessid 50 --telemetryoptedin false");
    }

    [Test]
    public void It_lives_while_it_is_above_the_host() => Find().HasEnded.Should().BeFalse();

    [Test]
    public void It_has_ended_once_its_children_are_anothers()
    {
        var command = Find();

        processes.Ended(40, successor: 1);

        command.HasEnded.Should().BeTrue();
    }

    [TestCase(1)]
    [TestCase(7, Description = "a process that takes the children of others, as a session's manager does")]
    public void One_that_ended_before_it_was_looked_for_is_missed_too(int successor)
    {
        processes.Ended(40, successor);

        Find().HasEnded.Should().BeTrue();
    }

    [Test]
    public void A_process_of_the_build_may_stand_between()
    {
        processes.Started(45, by: 40, "MSBuild.dll /nodemode:1");
        processes.Started(50, by: 45, Named);
        var command = Find();

        command.HasEnded.Should().BeFalse();
        processes.Ended(40, successor: 1);
        command.HasEnded.Should().BeTrue("the process of the build lives on");
    }

    [Test]
    public void In_a_container_it_may_be_the_first_process()
    {
        processes.Started(1, by: 0, "dotnet test");
        processes.Started(50, by: 1, "vstest.console.dll a.dll --testSessionCorrelationId:1_e1294f20");

        Find().HasEnded.Should().BeFalse();
    }

    [Test]
    public void Where_the_runner_names_none_it_is_whoever_started_the_runner()
    {
        processes.Started(50, by: 40, Unnamed);
        var command = Find();

        command.HasEnded.Should().BeFalse();
        processes.Ended(40, successor: 1);
        command.HasEnded.Should().BeTrue();
    }

    [TestCase(Named)]
    [TestCase(Unnamed)]
    public void It_counts_as_ended_when_the_runner_has(string runner)
    {
        processes.Started(50, by: 40, runner);
        var command = Find();

        processes.Ended(50, successor: 1);

        (command.HasEnded, Find().HasEnded).Should().Be((true, true));
    }

    [Test]
    public void A_process_that_no_runner_started_has_none()
    {
        processes.Started(60, by: 40, "dotnet certify.dll");

        TestCommand.Find(processes, 60).Should().BeNull();
    }

    [Test]
    public void What_the_system_does_not_tell_is_not_taken_for_an_end()
    {
        var command = Find();

        processes.Hide(50);

        command.HasEnded.Should().BeFalse();
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void These_tests_were_started_by_one_that_lives() =>
        TestCommand.Find().Should().NotBeNull().And.Match<TestCommand>(command => !command.HasEnded);

    private TestCommand Find() => TestCommand.Find(processes, 60)!;

    private sealed class MadeUpProcesses : IProcessTable
    {
        private readonly Dictionary<int, (int Parent, string CommandLine)> all = new() { [1] = (0, ""), [7] = (1, "") };

        public void Started(int process, int by, string commandLine) => all[process] = (by, commandLine);

        public void Hide(int process) => all.Remove(process);

        public void Ended(int process, int successor)
        {
            all.Remove(process);
            foreach (var (child, (parent, commandLine)) in all.ToList())
            {
                if (parent == process)
                    all[child] = (successor, commandLine);
            }
        }

        public int? ParentOf(int process) => all.TryGetValue(process, out var known) ? known.Parent : null;

        public string? CommandLineOf(int process) => all.TryGetValue(process, out var known) ? known.CommandLine : null;
    }
}
