using System.Text.Json;

namespace Conformance.Core.Wire;

/// <summary>What an answer says, once read: its JSON, or why it has none.</summary>
public sealed class Reading
{
    internal Reading(ReceivedAnswer? answer)
    {
        if (answer is null)
            return;
        Status = answer.Status;
        if (answer.Utf8)
            Read(answer.Text);
        else
            Fault = "the body is not UTF-8";
    }

    public int? Status { get; }

    /// <summary>The JSON value; null when the body is none.</summary>
    public JsonElement? Json { get; private set; }

    /// <summary>Why the body is no JSON value; null when it is one.</summary>
    public string? Fault { get; private set; }

    /// <summary>The text under <c>error</c>, when the answer is an object that has it as a string of Unicode text.</summary>
    public string? ErrorText => Member("error") is { ValueKind: JsonValueKind.String } error ? Text(error) : null;

    /// <summary>Whether the answer refuses: an object with <c>error</c>, or an HTTP code of 4xx or 5xx.</summary>
    public bool IsRefusal => Member("error") is not null || Status >= 400;

    public JsonElement? Member(string name) =>
        Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A string's text, or the JSON of any other value; null for a string that is not Unicode, such as a lone <c>\ud800</c>.</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ToString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            Json = document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            Fault = text.Length == 0 ? "the body is empty" : $"the body is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine})";
        }
    }
}
