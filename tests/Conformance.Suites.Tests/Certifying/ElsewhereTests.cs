using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>What an answer says of other places and later requests is not done.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ElsewhereTests
{
    [Test]
    public async Task A_redirect_is_not_followed_and_fails()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var elsewhere = HostileServer.Before(panel.Endpoint, Behaviours.Forwards);
        await using var hostile = HostileServer.Before(panel.Endpoint, Behaviours.RedirectsTo(elsewhere.Endpoint));
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds();

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.NotCompatible, 1), ended.Printed);
        ended.With(Outcome.Failed).Should().Contain("wire.no-redirect");
        elsewhere.Heard.Should().BeEmpty("the key goes nowhere else");
        ended.ShouldBeWhole();
    }

    [Test]
    public async Task A_cookie_is_not_kept()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(panel.Endpoint, Behaviours.SetsACookie("session=1; Path=/"));
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds();

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Compatible, 0), ended.Printed);
        ended.Exchanges.Should().OnlyContain(e => e.Response!.Header("Set-Cookie") != null);
        hostile
            .Heard.Should()
            .NotContain(request => request.Head.Contains("\nCookie:", StringComparison.OrdinalIgnoreCase));
        ended.ShouldBeWhole();
    }
}
