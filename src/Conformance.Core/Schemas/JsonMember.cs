using System.Text.Json;

namespace Conformance.Core.Schemas;

/// <summary>Looks up members of JSON values that may be anything.</summary>
public static class JsonMember
{
    /// <summary>Finds a member of a value by its name.</summary>
    /// <returns>
    /// The member. Null where the value is no object, where it has no member of that name, and where the name of
    /// another member is not Unicode text.
    /// </returns>
    public static JsonElement? Find(JsonElement value, string name)
    {
        try
        {
            return value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var member)
                ? member
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
