using System.Text.Json;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Http;

/// <summary>A flat JSON object. Numbers keep their spelling, so that 1e3 is refused like everywhere else.</summary>
internal static class JsonBody
{
    public static Parameters Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var parameters = new Parameters();
            foreach (var member in document.RootElement.EnumerateObject())
                Add(parameters, member);
            return parameters;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new RefusedException(RefusalKind.InvalidParameter, "Incorrect JSON");
        }
    }

    private static void Add(Parameters parameters, JsonProperty member)
    {
        if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            parameters.AddArray(member.Name);
        else if (member.Value.ValueKind is not JsonValueKind.Null)
            parameters.Add(member.Name, member.Value.ToString());
    }
}
