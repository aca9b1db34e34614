namespace Conformance.ReferencePanel.Http;

/// <summary>
/// Where a key may stand. Each gives null when there is nothing in that place; a dialect asks its places in order, and
/// the first that holds something decides, right or wrong.
/// </summary>
internal static class ApiKeyReaders
{
    private const string BearerScheme = "Bearer ";

    public static string? FromParameters(IncomingRequest incoming) => In(incoming.Parameters);

    public static string? FromQuery(IncomingRequest incoming) =>
        In(UrlEncodedForm.Read(incoming.Request.QueryString.Value));

    public static string? FromApiKeyHeader(IncomingRequest incoming) =>
        incoming.Request.Headers.TryGetValue("X-Api-Key", out var values) ? values.ToString() : null;

    public static string? FromBearerToken(IncomingRequest incoming)
    {
        var value = incoming.Request.Headers.Authorization.ToString();
        return value.StartsWith(BearerScheme, StringComparison.OrdinalIgnoreCase) ? value[BearerScheme.Length..] : null;
    }

    private static string? In(Parameters parameters) => parameters.IsGiven("key") ? parameters.Text("key") ?? "" : null;
}
