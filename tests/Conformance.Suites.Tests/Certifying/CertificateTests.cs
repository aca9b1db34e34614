using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>The panel behind a certificate that is nobody's and names another host, or one that has expired.</summary>
public sealed class CertificateTests
{
    private const string Warning = "certificate not checked";

    private static readonly DateTimeOffset Yesterday = DateTimeOffset.UtcNow.AddDays(-1);

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
        ended
            .Report.Reasons.Should()
            .ContainSingle()
            .Which.Should()
            .Contain("cannot be reached")
            .And.Contain("certificate")
            .And.Contain("Panel.Insecure");
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

    [Test]
    public async Task From_a_trusted_issuer_it_is_taken_and_once_it_has_expired_it_is_not()
    {
        using var issuer = Issuer();
        var trusted = Path.GetTempFileName();
        await File.WriteAllTextAsync(trusted, issuer.ExportCertificatePem());
        foreach (
            var (expires, verdict) in new[]
            {
                (DateTimeOffset.UtcNow.AddDays(1), Verdict.Compatible),
                (DateTimeOffset.UtcNow.AddHours(-1), Verdict.Inconclusive),
            }
        )
        {
            using var issued = IssuedBy(issuer, expires);
            await using var server = HostileServer.Before(panel.Endpoint, Behaviours.Forwards, issued);
            using var run = CertifyCommand.Quick().At(server.Endpoint).With("SSL_CERT_FILE", trusted);

            var ended = await run.Run();

            (ended.Report.Verdict, ended.ExitCode)
                .Should()
                .Be((verdict, verdict is Verdict.Compatible ? 0 : 1), ended.Printed);
            if (verdict is Verdict.Compatible)
                continue;
            ended
                .Report.Reasons.Should()
                .ContainSingle()
                .Which.Should()
                .Contain("NotTimeValid")
                .And.Contain("Panel.Insecure");
            server.Heard.Should().BeEmpty();
            ended.ShouldBeWhole();
        }

        File.Delete(trusted);
    }

    private static X509Certificate2 ForAnotherName()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=panel.example",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("panel.example");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(Yesterday, DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }

    private static X509Certificate2 Issuer()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=An issuer made up by a test",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(
                certificateAuthority: true,
                hasPathLengthConstraint: false,
                pathLengthConstraint: 0,
                critical: true
            )
        );
        return request.CreateSelfSigned(Yesterday, DateTimeOffset.UtcNow.AddDays(2));
    }

    private static X509Certificate2 IssuedBy(X509Certificate2 issuer, DateTimeOffset expires)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var bare = request.Create(issuer, Yesterday, expires, [1, 2, 3, 4]);
        using var made = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
