using System.Text.Json;
using Conformance.Core.Schemas;

namespace Conformance.Core.Transcripts;

/// <summary>What an answer says: its JSON, or why it has none. What is asked of every answer again and again is found out once.</summary>
public sealed class ParsedBody
{
    private static readonly string[] Documented = ["order", "refill", "status", "charge", "balance"];

    private readonly BodyText? body;

    internal ParsedBody(Response? answer)
    {
        if (answer is null)
            return;
        Status = answer.Status;
        body = answer.Body;
        (Kind, Fault) = answer.Utf8 ? Read(answer.Body) : (JsonValueKind.Undefined, "the body is not UTF-8");
        HasError = Member("error") is not null;
        IsRefusal = HasError || (Status >= 400 && !HoldsADocumentedAnswer);
        Challenger = IsJson ? null : Gateway.Challenger(answer);
    }

    public int? Status { get; }

    /// <summary>What the JSON value is; undefined when the body is none.</summary>
    public JsonValueKind Kind { get; }

    public bool IsJson => Kind is not JsonValueKind.Undefined;

    /// <summary>The JSON value; null when the body is none.</summary>
    public JsonElement? Json => IsJson ? body!.Json : null;

    /// <summary>Why the body is no JSON value; null when it is one.</summary>
    public string? Fault { get; }

    /// <summary>Whether it is an object with <c>error</c>.</summary>
    public bool HasError { get; }

    /// <summary>Whose page came in the place of the panel's answer; null where none did.</summary>
    public string? Challenger { get; }

    /// <summary>The text under <c>error</c>, when the answer is an object that has it as a string of Unicode text.</summary>
    public string? ErrorText => Member("error") is { ValueKind: JsonValueKind.String } error ? Text(error) : null;

    /// <summary>
    /// Whether the answer refuses: an object with <c>error</c>, or an HTTP code of 4xx or 5xx without what only a documented
    /// answer holds, be it an array of entries or a map from ids. An order that is taken with HTTP 400 is no refusal.
    /// </summary>
    public bool IsRefusal { get; }

    private bool HoldsADocumentedAnswer =>
        HoldsObjects || IsMapFromIds || Documented.Any(name => Member(name) is not null);

    private bool HoldsObjects =>
        Json is { ValueKind: JsonValueKind.Array } list
        && list.EnumerateArray()
            .Any(entry => entry.ValueKind is JsonValueKind.Object && Member(entry, "error") is null);

    private bool IsMapFromIds =>
        Json is { ValueKind: JsonValueKind.Object } map
        && map.EnumerateObject().Any()
        && map.EnumerateObject().All(member => NameOf(member) is { Length: > 0 } name && name.All(char.IsAsciiDigit));

    public JsonElement? Member(string name) => Json is { } json ? Member(json, name) : null;

    /// <summary>A member of a value; null where the value is no object, or has none of that name, or other names in it are not Unicode.</summary>
    public static JsonElement? Member(JsonElement value, string name) => JsonMember.Find(value, name);

    /// <summary>The name of a member; null for one that is not Unicode, such as a lone <c>\ud800</c>.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The text of a member, or the JSON of one that is no string; null when there is none.</summary>
    public string? TextOf(string name) => Json is { } json ? TextOf(json, name) : null;

    /// <inheritdoc cref="TextOf(string)"/>
    public static string? TextOf(JsonElement value, string name) =>
        Member(value, name) is { } member ? Text(member) : null;

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

    private static (JsonValueKind Kind, string? Fault) Read(BodyText body)
    {
        try
        {
            return (body.Json.ValueKind, null);
        }
        catch (JsonException e)
        {
            return (
                JsonValueKind.Undefined,
                body.Characters == 0
                    ? "the body is empty"
                    : $"the body is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine})"
            );
        }
    }
}
