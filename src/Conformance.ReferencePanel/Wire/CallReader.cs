using Conformance.ReferencePanel.Dialects;

namespace Conformance.ReferencePanel.Wire;

internal static class CallReader
{
    public static async Task<Call> Read(HttpContext context, Dialect dialect)
    {
        var request = context.Request;
        var parameters = HttpMethods.IsGet(request.Method)
            ? UrlEncoded.Read(request.QueryString.Value)
            : await BodyReader.Read(request).ConfigureAwait(false);
        var incoming = new Incoming(request, parameters);
        var key = dialect.KeyPlaces.Select(place => place(incoming)).FirstOrDefault(key => key is not null);
        return new Call(key, parameters, $"address {context.Connection.RemoteIpAddress}");
    }
}
