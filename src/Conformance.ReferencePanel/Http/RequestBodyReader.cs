using System.Text;
using Conformance.ReferencePanel.Refusals;
using Microsoft.Net.Http.Headers;

namespace Conformance.ReferencePanel.Http;

/// <summary>Reads the parameters from a form or a JSON object; any other body counts as empty.</summary>
internal static class RequestBodyReader
{
    public const int MaxBytes = 1024 * 1024;

    public static async Task<Parameters> Read(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes)
            await RefuseTooLarge(request).ConfigureAwait(false);
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        return type?.MediaType.Value?.ToUpperInvariant() switch
        {
            "APPLICATION/X-WWW-FORM-URLENCODED" => UrlEncodedForm.Read(await Text(request).ConfigureAwait(false)),
            "APPLICATION/JSON" => JsonBody.Read(await Text(request).ConfigureAwait(false)),
            "MULTIPART/FORM-DATA" => await MultipartForm.Read(request).ConfigureAwait(false),
            _ => Parameters.None,
        };
    }

    /// <summary>
    /// Refuses after reading to the end: a client that is cut off while it sends would miss the refusal.
    /// </summary>
    private static async Task RefuseTooLarge(HttpRequest request)
    {
        await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted).ConfigureAwait(false);
        throw new RefusedException(RefusalKind.TooLarge);
    }

    private static async Task<string> Text(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
