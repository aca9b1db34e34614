using System.Text;
using Conformance.ReferencePanel.Refusals;
using Microsoft.Net.Http.Headers;

namespace Conformance.ReferencePanel.Http;

/// <summary>Reads a form, which every client sends, or a JSON object, which some do; any other body is as good as none.</summary>
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

    /// <summary>Reads what is sent to its end all the same: a client that is cut off while it sends would not hear the refusal.</summary>
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
