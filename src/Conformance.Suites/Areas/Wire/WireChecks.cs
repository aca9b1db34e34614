using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Wire;

[Area("wire")]
public sealed class WireChecks : Checks
{
    protected override bool NeedsJson => false;

    /// <summary>Bytes that are no text are the matter of <see cref="AnswersAreUtf8"/>.</summary>
    [Requirement("wire.answers-parse-from-the-first-byte")]
    public void AnswersParseFromTheFirstByte() =>
        Each(e =>
            e.Should()
                .Demand(e.ParsedBody.IsJson || !e.Response!.Utf8, "one JSON value", e.ParsedBody.Fault ?? "nothing")
        );

    [Requirement("wire.answers-are-utf-8")]
    public void AnswersAreUtf8() =>
        Each(e =>
            e.Should()
                .Demand(
                    e.Response!.Utf8 && e.Response.Body.Start(1) != "\uFEFF",
                    "UTF-8 without a byte order mark",
                    e.Response.Utf8 ? "a byte order mark" : "bytes that are not UTF-8"
                )
        );

    [Requirement("wire.answers-are-never-null")]
    public void AnswersAreNeverNull() =>
        Each(e =>
            e.Should()
                .Demand(e.ParsedBody.Kind is not System.Text.Json.JsonValueKind.Null, "an object or an array", "null")
        );

    [Requirement("wire.no-duplicate-members")]
    public void NoDuplicateMembers() =>
        Each(e =>
        {
            if (DuplicateMembers.Find(e.ParsedBody.Json) is { } second)
                e.Should().Demand(false, "members of different names", "two of one name", second);
        });

    [Requirement("wire.content-type-is-json")]
    public void ContentTypeIsJson() =>
        Each(e =>
            e.Should()
                .Demand(
                    (e.Response!.Header("Content-Type") ?? "")
                        .Split(';')[0]
                        .Trim()
                        .Equals("application/json", StringComparison.OrdinalIgnoreCase),
                    "Content-Type: application/json",
                    e.Response.Header("Content-Type") ?? "no Content-Type"
                )
        );

    [Requirement("wire.no-redirect")]
    public void NoRedirect() =>
        Each(e =>
            e.Should()
                .Demand(
                    e.Response!.Status is < 300 or > 399,
                    "no redirect",
                    $"HTTP {e.Response.Status} to {e.Response.Header("Location")}"
                )
        );

    [Requirement("wire.success-is-2xx")]
    public void SuccessIs2xx()
    {
        foreach (var answer in AllSaid(_ => true, e => e.ParsedBody is { IsJson: true, IsRefusal: false }))
        {
            answer
                .Should()
                .Demand(answer.Response!.Status is >= 200 and < 300, "HTTP 2xx", $"HTTP {answer.Response.Status}");
        }
    }

    [Requirement("wire.get-is-answered-in-json")]
    [Requirement("wire.json-body-is-answered-in-json")]
    [Requirement("wire.wrong-method-is-answered-in-json")]
    public void IsAnsweredInJson() => Said(Requirement.Id).Should().BeJson();

    [Requirement("wire.https")]
    [Requirement("wire.https-beyond-this-machine")]
    public void Https()
    {
        var url = new Uri(Said("services.list").Request.Url);
        if (url.IsLoopback)
            throw new NotApplicableException("the endpoint is on this machine");
        Said("services.list").Should().Demand(url.Scheme == "https", "an https endpoint", url.Scheme);
    }

    /// <summary>Demands something of every answer but those to methods, bodies and probes that have a requirement of their own.</summary>
    private void Each(Action<Exchange> demand)
    {
        foreach (
            var exchange in AllSaid(
                name => !name.StartsWith("wire.", StringComparison.Ordinal) || name == "wire.get-works",
                e => !e.IsProbe
            )
        )
        {
            demand(exchange);
        }
    }
}
