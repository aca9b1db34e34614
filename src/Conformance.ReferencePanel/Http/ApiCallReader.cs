namespace Conformance.ReferencePanel.Http;

internal static class ApiCallReader
{
    public static async Task<ApiCall> Read(HttpContext context, IEnumerable<Func<IncomingRequest, string?>> keyReaders)
    {
        var request = context.Request;
        var parameters = HttpMethods.IsGet(request.Method)
            ? UrlEncodedForm.Read(request.QueryString.Value)
            : await RequestBodyReader.Read(request).ConfigureAwait(false);
        var incoming = new IncomingRequest(request, parameters);
        var key = keyReaders.Select(place => place(incoming)).FirstOrDefault(key => key is not null);
        return new ApiCall(key, parameters, $"address {context.Connection.RemoteIpAddress}");
    }
}
