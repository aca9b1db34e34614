using System.Text.Json;

namespace Conformance.ReferencePanel.Tests.Client;

/// <summary>An answer: its code, its text and its one JSON value.</summary>
internal sealed record ApiResponse(int Code, string Text, JsonElement Json, HttpResponseMessage Http)
{
    public bool IsError => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("error", out _);

    public string Error => this["error"].GetString()!;

    public JsonElement this[string member] => Json.GetProperty(member);

    public static async Task<ApiResponse> From(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        using var document = JsonDocument.Parse(text);
        return new ApiResponse((int)response.StatusCode, text, document.RootElement.Clone(), response);
    }

    public void ShouldBeAnError()
    {
        Code.Should().BeLessThan(500, Text);
        Json.ValueKind.Should().Be(JsonValueKind.Object, Text);
        Json.EnumerateObject().Select(member => member.Name).Should().Equal(["error"], Text);
        Error.Should().NotBeNullOrWhiteSpace();
    }
}
