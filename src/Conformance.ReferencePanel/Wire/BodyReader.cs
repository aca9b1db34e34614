using System.Text;
using Microsoft.Net.Http.Headers;

namespace Conformance.ReferencePanel.Wire;

/// <summary>Reads a form, which every client sends, or a JSON object, which some do; any other body is as good as none.</summary>
internal static class BodyReader
{
    public static async Task<Parameters> Read(HttpRequest request)
    {
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        return type?.MediaType.Value?.ToUpperInvariant() switch
        {
            "APPLICATION/X-WWW-FORM-URLENCODED" => UrlEncoded.Read(await Text(request).ConfigureAwait(false)),
            "APPLICATION/JSON" => JsonBody.Read(await Text(request).ConfigureAwait(false)),
            "MULTIPART/FORM-DATA" => await Multipart.Read(request).ConfigureAwait(false),
            _ => Parameters.None,
        };
    }

    private static async Task<string> Text(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
