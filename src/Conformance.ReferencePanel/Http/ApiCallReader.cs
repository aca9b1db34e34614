namespace Conformance.ReferencePanel.Http;

/// <summary>Reads the parameters and the key of a request.</summary>
internal static class ApiCallReader
{
    public static async Task<ApiCall> Read(HttpContext context, IEnumerable<Func<IncomingRequest, string?>> keyReaders)
    {
        var request = context.Request;
        var parameters = await ReadParameters(request).ConfigureAwait(false);
        var incoming = new IncomingRequest(request, parameters);
        var key = keyReaders.Select(place => place(incoming)).FirstOrDefault(key => key is not null);
        return new ApiCall(key, parameters, $"address {context.Connection.RemoteIpAddress}");
    }

    private static async Task<Parameters> ReadParameters(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
            return UrlEncodedForm.Read(request.QueryString.Value);

        return await RequestBodyReader.Read(request).ConfigureAwait(false);
    }
}
