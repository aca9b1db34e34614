namespace Conformance.ReferencePanel.Http;

internal static class CallReader
{
    public static async Task<Call> Read(HttpContext context, IEnumerable<Func<Incoming, string?>> keyPlaces)
    {
        var request = context.Request;
        var parameters = HttpMethods.IsGet(request.Method)
            ? UrlEncoded.Read(request.QueryString.Value)
            : await BodyReader.Read(request).ConfigureAwait(false);
        var incoming = new Incoming(request, parameters);
        var key = keyPlaces.Select(place => place(incoming)).FirstOrDefault(key => key is not null);
        return new Call(key, parameters, $"address {context.Connection.RemoteIpAddress}");
    }
}
