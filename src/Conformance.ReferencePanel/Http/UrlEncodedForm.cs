using Microsoft.AspNetCore.WebUtilities;

namespace Conformance.ReferencePanel.Http;

/// <summary>Reads a query or a form; what is not properly encoded stays as it is.</summary>
internal static class UrlEncodedForm
{
    public static Parameters Read(string? text)
    {
        var parameters = new Parameters();
        foreach (var pair in new QueryStringEnumerable(text))
            parameters.Add(pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        return parameters;
    }
}
