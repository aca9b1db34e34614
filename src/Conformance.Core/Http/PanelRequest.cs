using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Http;

/// <summary>A request before the key is in it; <see cref="Session"/> puts it in and sends the request.</summary>
public sealed record PanelRequest
{
    /// <summary>
    /// The name of its exchange, by which checks find it: one of <see cref="ExchangeNames"/>, or the id of the
    /// requirement that it provokes.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method. Default <c>POST</c>.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>The fields in the order in which they are sent, without the key.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>How the fields are sent. Default a form.</summary>
    public BodyKind Body { get; init; }

    /// <summary>
    /// What follows the form's fields and an ampersand, byte for byte as it stands here, in ASCII; null for nothing.
    /// </summary>
    public string? RawSuffix { get; init; }

    /// <summary>
    /// The <c>Content-Type</c> of a form where it is not the true one; empty for none; null for the true one.
    /// </summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// Is called when all of a form but its last byte has been sent; the last byte follows when its task has completed.
    /// Null to send a form at once.
    /// </summary>
    public Func<Task>? BeforeLastByte { get; init; }

    /// <summary>The account whose key it carries. Default the main one.</summary>
    public Account Account { get; init; }

    /// <summary>What becomes of the key. Default it is sent whole.</summary>
    public KeyVariation Key { get; init; }

    /// <summary>Where the key stands. Default a form's field.</summary>
    public ApiKeyLocation ApiKeyLocation { get; init; } = ApiKeyLocation.Form;

    /// <summary>What it is sent to bring about. Default the documented response.</summary>
    public Expectation Expects { get; init; }

    /// <summary>The name of the documented response, which is its schema's; null where none is expected.</summary>
    public string? Answer { get; init; }

    /// <summary>
    /// Whether it names only ids that cannot be an account's, so that a refill or a cancellation of them changes
    /// nothing.
    /// </summary>
    public bool NamesOnlyUnknownIds { get; init; }

    /// <summary>Whether it is an <c>add</c>.</summary>
    public bool IsAdd => Field("action") == "add";

    /// <summary>
    /// Whether it could buy something: it is an <c>add</c>, and a panel could take its key for a real one.
    /// </summary>
    public bool CanBuy =>
        IsAdd
        && Key is not (KeyVariation.Unknown or KeyVariation.Empty or KeyVariation.Missing or KeyVariation.VeryLong);

    /// <summary>
    /// Whether it may be sent again when no response came. An <c>add</c> never may: nobody knows what became of the
    /// first.
    /// </summary>
    public bool IsRepeatable => !IsAdd && (NamesOnlyUnknownIds || Field("action") is not ("refill" or "cancel"));

    /// <summary>
    /// Whether it is what no client means to send, and is sent only to see what the panel withstands. Then that it gets
    /// no response does not show that the panel is gone.
    /// </summary>
    public bool IsProbe { get; init; }

    /// <summary>
    /// Whether it leaves at once, whatever the rate limit and whatever else is under way, and is never sent again.
    /// </summary>
    public bool Unpaced { get; init; }

    /// <summary>A request with an action and nothing else.</summary>
    /// <param name="name">The name of its exchange.</param>
    /// <param name="action">The action.</param>
    /// <param name="answer">The name of the documented response; null where none is expected.</param>
    public static PanelRequest Action(string name, string action, string? answer = null) =>
        new()
        {
            Name = name,
            Answer = answer,
            Fields = [new("action", action)],
        };

    /// <summary>The value of a field, the last one where there are several; null where there is none.</summary>
    public string? Field(string name) => Fields.LastOrDefault(field => field.Key == name).Value;

    /// <summary>This request with one field changed in place, or added at the end.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="value">Its value, which is written in the invariant culture.</param>
    public PanelRequest With(string field, object value)
    {
        if (Field(field) is null)
            return Append(field, value);
        var changed = Pair(field, value);
        return this with { Fields = [.. Fields.Select(other => other.Key == field ? changed : other)] };
    }

    /// <summary>This request with a field that names several ids.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="ids">The ids, in their order.</param>
    public PanelRequest WithIds(string field, params IEnumerable<object> ids) => With(field, string.Join(',', ids));

    /// <summary>This request with one field more at the end, whether or not it has one of that name.</summary>
    /// <inheritdoc cref="With"/>
    public PanelRequest Append(string field, object value) => this with { Fields = [.. Fields, Pair(field, value)] };

    /// <summary>This request without the fields of a name.</summary>
    public PanelRequest Without(string field) => this with { Fields = [.. Fields.Where(other => other.Key != field)] };

    /// <summary>
    /// This request under the id of a requirement that demands its refusal, or under another name for one that is to be
    /// refused.
    /// </summary>
    public PanelRequest ExpectRefusal(string name) => this with { Name = name, Expects = Expectation.Refusal };

    /// <summary>The record that this request was not sent.</summary>
    /// <param name="reason">What stood in the way.</param>
    /// <param name="setting">The setting that would have allowed it; null when no setting would.</param>
    public SkippedRequest Skipped(string reason, string? setting) =>
        new(Name, Expects is Expectation.Refusal ? null : Answer, reason, setting);

    private static KeyValuePair<string, string> Pair(string field, object value) =>
        new(field, Convert.ToString(value, CultureInfo.InvariantCulture)!);
}
