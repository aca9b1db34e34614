using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>The panel behind a certificate that is nobody's and names another host.</summary>
public sealed class CertificateTests
{
    private const string Warning = "certificate not checked";

    private X509Certificate2 certificate = null!;
    private PanelHost panel = null!;
    private HostileServer front = null!;

    [OneTimeSetUp]
    public async Task StartPanel()
    {
        certificate = ForAnotherName();
        panel = await PanelHost.StartAsync(new PanelOptions());
        front = HostileServer.Before(panel.Endpoint, Behaviours.Forwards, certificate);
    }

    [OneTimeTearDown]
    public async Task StopPanel()
    {
        await front.DisposeAsync();
        await panel.DisposeAsync();
        certificate.Dispose();
    }

    [Test]
    public async Task Checked_there_is_no_verdict_and_the_key_is_not_sent()
    {
        var heardBefore = front.Heard.Count;
        using var run = new CertifyCommand().At(front.Endpoint);

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended.Report.Reasons.Should().ContainSingle().Which.Should().Contain("cannot be reached").And.Contain("certificate").And.Contain("Panel.Insecure");
        front.Heard.Should().HaveCount(heardBefore);
        ended.Printed.Should().NotContain(Warning);
        ended.ShouldBeWhole();
    }

    [Test]
    public async Task Unchecked_the_panel_is_compatible_and_the_report_says_so()
    {
        using var run = new CertifyCommand().At(front.Endpoint).With("PANEL_INSECURE", "true");

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Compatible, 0), ended.Printed);
        ended.Printed.Should().MatchRegex($"Verdict: compatible .*{Warning}");
        File.ReadAllText(ended.ReportPath).Should().Contain("\"insecure\": true");
        ended.ShouldBeWhole();
    }

    private static X509Certificate2 ForAnotherName()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=panel.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("panel.example");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
