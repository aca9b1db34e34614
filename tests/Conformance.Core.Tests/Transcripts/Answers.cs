using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Transcripts;

/// <summary>Exchanges with a given answer.</summary>
internal static class Answers
{
    public static Exchange Exchange(
        string? body,
        int status = 200,
        Expectation expects = Expectation.Success,
        string? answer = null,
        int number = 1,
        string? contentType = null
    ) =>
        new()
        {
            Number = number,
            Name = "a.request",
            Expects = expects,
            SchemaName = answer,
            Request = new SentRequest
            {
                Method = "POST",
                Url = "https://panel.example/api/v2",
                Account = default,
                Headers = [],
                Fields = [],
                Body = BodyKind.Form,
            },
            Response = body is null
                ? null
                : new Response
                {
                    Status = status,
                    Headers = contentType is null ? [] : [new("Content-Type", contentType)],
                    Text = body,
                },
            RecordedFailure = body is null ? new TransportFailure(TransportFailureKind.Connection, "no answer") : null,
            StartedAt = DateTimeOffset.UnixEpoch,
            Milliseconds = 1,
        };

    public static ParsedBody ParsedBody(string? body, int status = 200) => Exchange(body, status).ParsedBody;
}
