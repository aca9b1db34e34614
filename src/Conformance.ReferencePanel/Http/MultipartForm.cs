using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Http;

/// <summary>What PHP's curl sends for an array of fields. Files are ignored.</summary>
internal static class MultipartForm
{
    public static async Task<Parameters> Read(HttpRequest request)
    {
        try
        {
            var parameters = new Parameters();
            foreach (
                var (name, values) in await request
                    .ReadFormAsync(request.HttpContext.RequestAborted)
                    .ConfigureAwait(false)
            )
            {
                parameters.Add(name, values[^1] ?? "");
            }

            return parameters;
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new RefusedException(RefusalKind.InvalidParameter, "Incorrect form");
        }
    }
}
