namespace Conformance.ReferencePanel.Http;

/// <summary>
/// Reads the key from the places where a request can have it. Each returns null where nothing stands in its place. A
/// dialect asks its readers in order; the first that finds something decides, also where that is no account's key.
/// </summary>
internal static class ApiKeyReaders
{
    private const string BearerScheme = "Bearer ";

    public static string? FromParameters(IncomingRequest incoming) => In(incoming.Parameters);

    public static string? FromQuery(IncomingRequest incoming) =>
        In(UrlEncodedForm.Read(incoming.Request.QueryString.Value));

    public static string? FromApiKeyHeader(IncomingRequest incoming)
    {
        if (!incoming.Request.Headers.TryGetValue("X-Api-Key", out var values))
            return null;

        return values.ToString();
    }

    public static string? FromBearerToken(IncomingRequest incoming)
    {
        var value = incoming.Request.Headers.Authorization.ToString();
        if (!value.StartsWith(BearerScheme, StringComparison.OrdinalIgnoreCase))
            return null;

        return value[BearerScheme.Length..];
    }

    private static string? In(Parameters parameters)
    {
        if (!parameters.IsGiven("key"))
            return null;

        return parameters.Text("key") ?? "";
    }
}
