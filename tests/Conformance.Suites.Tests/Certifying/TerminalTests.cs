using System.Text.RegularExpressions;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>What a person sees at a terminal, and when.</summary>
[Platform("Linux", Reason = "script, which makes a terminal, has other options elsewhere")]
public sealed partial class TerminalTests
{
    [Test]
    public async Task The_plan_is_seen_before_the_first_order_and_the_table_is_a_table([Values(80, 110)] int columns)
    {
        using var command = new CertifyCommand();
        var seen = Path.Combine(command.Reports, "terminal.txt");
        string? seenBefore = null;
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Speed = 1000 });
        await using var front = HostileServer.Before(
            panel.Endpoint,
            visit =>
            {
                if (seenBefore is null && IsPlainOrder(visit.Request.Body))
                    seenBefore = File.ReadAllText(seen);
                return visit.Forward();
            }
        );

        var ended = await command
            .At(front.Endpoint)
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", 5)
            .With("PANEL_REQUESTS_PER_MINUTE", 0)
            .AtTerminal(columns, seen)
            .Run();

        ended.ExitCode.Should().Be(0);
        seenBefore.Should().Contain("Plan: 9 orders for https://example.com/post");
        // The terminal logger draws over its own line now and then, in front of ours.
        var lines = Control().Replace(await File.ReadAllTextAsync(seen), "").Split("\r\n");
        lines.Should().ContainSingle(line => line.Contains("  ordering: about", StringComparison.Ordinal));
        lines
            .Should()
            .ContainSingle(line => line.EndsWith("not verified  n/a", StringComparison.Ordinal))
            .Which.Should()
            .EndWith("  area            passed  failed  deviates  inconclusive  not verified  n/a");
        lines.Should().ContainSingle(line => line.Contains("  all    ", StringComparison.Ordinal));
        lines.Should().ContainSingle(line => line.Contains("Verdict: compatible", StringComparison.Ordinal));
        lines.Should().NotContain(line => line.Contains("warning", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\e\[[?0-9;]*[A-Za-z]")]
    private static partial Regex Control();

    private static bool IsPlainOrder(string body) =>
        body.StartsWith("key=demo-funded-key&action=add&", StringComparison.Ordinal)
        && body.Contains("service=1&link=https%3A%2F%2Fexample.com%2Fpost&quantity=50", StringComparison.Ordinal);
}
