using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using Flurl;
using Flurl.Http;

namespace Conformance.Core.Http;

/// <summary>
/// Puts a request into HTTP with the key in its place, and into the record with a marker in that place.
/// </summary>
internal sealed class RequestWriter(Settings settings)
{
    public IFlurlRequest Write(PanelRequest request, Uri endpoint, FlurlClient client)
    {
        var http = client.Request(endpoint.AbsoluteUri).AllowAnyHttpStatus();
        foreach (
            var (name, value) in settings
                .Headers.Prepend(new("Accept-Encoding", Body.Codings))
                .Concat(KeyHeader(request, Key(request)))
        )
        {
            http = http.WithHeader(name, value);
        }

        foreach (var (name, value) in QueryFields(request, Key(request)))
            http = http.SetQueryParam(name, value);
        return http;
    }

    public HttpContent? Content(PanelRequest request) =>
        request.Body switch
        {
            BodyKind.Form => new Form([.. BodyFields(request, Key(request))], request),
            BodyKind.Json => new StringContent(
                JsonSerializer.Serialize(BodyFields(request, Key(request)).ToDictionary()),
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/json")
            ),
            _ => null,
        };

    public SentRequest Record(PanelRequest request, Uri endpoint)
    {
        var marker = Redactor.Marker(request.Account, request.Key);
        return new SentRequest
        {
            Method = request.Method,
            Url = endpoint.AbsoluteUri,
            Account = request.Account,
            Headers =
            [
                .. settings.Headers.Select(h => KeyValuePair.Create(h.Key, $"‹Panel.Headers {h.Key}›")),
                .. KeyHeader(request, marker),
            ],
            Fields =
            [
                .. QueryFields(request, marker)
                    .Concat(request.Body is BodyKind.Query ? [] : BodyFields(request, marker))
                    .Select(field => KeyValuePair.Create(field.Key, Repetition.Abbreviate(field.Value))),
            ],
            Body = request.Body,
            RawSuffix = request.RawSuffix,
            ContentType = request.ContentType,
        };
    }

    private string Key(PanelRequest request) => SentKey.Of(settings, request.Account, request.Key);

    private static IEnumerable<KeyValuePair<string, string>> KeyHeader(PanelRequest request, string key) =>
        request.ApiKeyLocation.In == "header" && request.Key is not KeyVariation.Missing
            ? [new(request.ApiKeyLocation.Name, request.ApiKeyLocation.Prefix + key)]
            : [];

    private static IEnumerable<KeyValuePair<string, string>> QueryFields(PanelRequest request, string key) =>
        [.. KeyField(request, key, "query"), .. request.Body is BodyKind.Query ? request.Fields : []];

    private static IEnumerable<KeyValuePair<string, string>> BodyFields(PanelRequest request, string key) =>
        [.. KeyField(request, key, "form"), .. request.Fields];

    private static IEnumerable<KeyValuePair<string, string>> KeyField(PanelRequest request, string key, string place) =>
        request.ApiKeyLocation.In != place || request.Key is KeyVariation.Missing
            ? []
            :
            [
                new(
                    request.Key is KeyVariation.Array
                        ? request.ApiKeyLocation.Name + "[]"
                        : request.ApiKeyLocation.Name,
                    key
                ),
            ];
}
