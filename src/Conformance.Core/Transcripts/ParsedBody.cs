using System.Text.Json;
using Conformance.Core.Schemas;

namespace Conformance.Core.Transcripts;

/// <summary>
/// The body of a response as JSON, or why it is none. What many checks need to know is found out once.
/// </summary>
public sealed class ParsedBody
{
    private static readonly string[] Documented = ["order", "refill", "status", "charge", "balance"];

    /// <summary>Members that only a success has: <c>"status": "error"</c> stands beside errors.</summary>
    private static readonly string[] OfSuccess = ["order", "refill", "charge", "balance"];

    private readonly BodyText? body;

    internal ParsedBody(Response? response)
    {
        if (response is null)
            return;
        Status = response.Status;
        body = response.Body;
        (Kind, ParseError) = response.Utf8 ? Read(response.Body) : (JsonValueKind.Undefined, "the body is not UTF-8");
        HasError = Member("error") is { } error && !(IsSuperfluous(error) && HasAny(Documented)) && !HasAny(OfSuccess);
        IsRefusal = HasError || (Status >= 400 && !HoldsADocumentedMember);
        ChallengeProvider = IsJson ? null : Gateway.ChallengeProvider(response);
    }

    /// <summary>The HTTP code; null where no whole response came.</summary>
    public int? Status { get; }

    /// <summary>The kind of the JSON value; undefined when the body is none.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>Whether the body is one JSON value.</summary>
    public bool IsJson => Kind is not JsonValueKind.Undefined;

    /// <summary>The JSON value; null when the body is none.</summary>
    public JsonElement? Json => IsJson ? body!.Json : null;

    /// <summary>Why the body is no JSON value; null when it is one.</summary>
    public string? ParseError { get; }

    /// <summary>
    /// Whether it is an object with <c>error</c> and without what a success has. An <c>error</c> of null, false or no
    /// text beside that is a superfluous member.
    /// </summary>
    public bool HasError { get; }

    /// <summary>
    /// Who sent a challenge or a block in the place of the panel's response, such as Cloudflare; null where nobody
    /// did.
    /// </summary>
    public string? ChallengeProvider { get; }

    /// <summary>
    /// The text under <c>error</c>; null where the body is no object that has it as a string of Unicode text.
    /// </summary>
    public string? ErrorText => Member("error") is { ValueKind: JsonValueKind.String } error ? Text(error) : null;

    /// <summary>
    /// Whether the response refuses: an object with <c>error</c>, or an HTTP code of 4xx or 5xx without a member that
    /// documented successes have, an array of entries, or a map from ids. An order that is accepted with HTTP 400 is
    /// no refusal.
    /// </summary>
    public bool IsRefusal { get; }

    private bool HoldsADocumentedMember => HoldsObjects || IsMapFromIds || HasAny(Documented);

    private bool HoldsObjects =>
        Json is { ValueKind: JsonValueKind.Array } list
        && list.EnumerateArray()
            .Any(entry => entry.ValueKind is JsonValueKind.Object && Member(entry, "error") is null);

    private bool IsMapFromIds =>
        Json is { ValueKind: JsonValueKind.Object } map
        && map.EnumerateObject().Any()
        && map.EnumerateObject().All(member => NameOf(member) is { Length: > 0 } name && name.All(char.IsAsciiDigit));

    private bool HasAny(string[] members) =>
        members.Any(name => Member(name) is { ValueKind: not JsonValueKind.Null } member && !IsNestedError(member));

    private static bool IsSuperfluous(JsonElement error) =>
        error.ValueKind is JsonValueKind.Null or JsonValueKind.False || Text(error) is "";

    /// <summary>Such as <c>{"refill": {"error": "…"}}</c>.</summary>
    private static bool IsNestedError(JsonElement member) => Member(member, "error") is not null;

    /// <summary>A member of the JSON value.</summary>
    /// <inheritdoc cref="Member(JsonElement, string)"/>
    public JsonElement? Member(string name) => Json is { } json ? Member(json, name) : null;

    /// <inheritdoc cref="JsonMember.Find(JsonElement, string)"/>
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

    /// <summary>
    /// A string's text, or the JSON of any other value; null for a string that is not Unicode, such as a lone
    /// <c>\ud800</c>.
    /// </summary>
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

    private static (JsonValueKind Kind, string? ParseError) Read(BodyText body)
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
