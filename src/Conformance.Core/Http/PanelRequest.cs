using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Http;

/// <summary>A request as a scenario means it; <see cref="Session"/> puts the key in and sends it.</summary>
public sealed record PanelRequest
{
    /// <summary>Names the exchange, so that checks find it: a scenario's own name for it, or the id of the requirement that it provokes.</summary>
    public required string Name { get; init; }

    public string Method { get; init; } = "POST";

    /// <summary>The fields in the order in which they are sent, without the key.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];

    public BodyKind Body { get; init; }

    /// <summary>What follows the form's fields and an ampersand, byte for byte as it stands here, in ASCII; null for nothing.</summary>
    public string? Tail { get; init; }

    /// <summary>What a form is said to be, empty for nothing at all; null for the truth.</summary>
    public string? SaidToBe { get; init; }

    /// <summary>Called when all of a form but its last byte has left; the last byte follows when it has ended. Null to send a form at once.</summary>
    public Func<Task>? Hold { get; init; }

    public Account Account { get; init; }

    public KeyVariation Key { get; init; }

    public ApiKeyLocation ApiKeyLocation { get; init; } = ApiKeyLocation.Form;

    public Expectation Expects { get; init; }

    /// <summary>The name of the documented answer, which is its schema's; null where none is expected.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether it names only ids that cannot be an account's, so that asking for a refill or a cancellation of them changes nothing.</summary>
    public bool Harmless { get; init; }

    public bool IsAdd => Field("action") == "add";

    /// <summary>Whether it may be sent again when no answer came. An <c>add</c> never may: nobody knows what became of the first.</summary>
    public bool IsRepeatable => !IsAdd && (Harmless || Field("action") is not ("refill" or "cancel"));

    /// <summary>Whether it asks what no client means to, and only to see what the panel withstands. Then that it gets no answer says nothing of whether the panel is there.</summary>
    public bool IsProbe { get; init; }

    /// <summary>Whether it leaves at once, whatever the pace and whatever else is under way, and is not asked again.</summary>
    public bool Hurried { get; init; }

    public static PanelRequest Action(string name, string action, string? answer = null) =>
        new()
        {
            Name = name,
            Answer = answer,
            Fields = [new("action", action)],
        };

    public string? Field(string name) => Fields.LastOrDefault(f => f.Key == name).Value;

    /// <summary>This request with one field changed in place, or added at the end.</summary>
    public PanelRequest With(string field, object value)
    {
        var changed = new KeyValuePair<string, string>(field, Convert.ToString(value, CultureInfo.InvariantCulture)!);
        return Field(field) is null
            ? this with
            {
                Fields = [.. Fields, changed],
            }
            : this with
            {
                Fields = [.. Fields.Select(f => f.Key == field ? changed : f)],
            };
    }

    /// <summary>This request with one field more, whether or not it has one of that name.</summary>
    public PanelRequest And(string field, object value) =>
        this with
        {
            Fields = [.. Fields, new(field, Convert.ToString(value, CultureInfo.InvariantCulture)!)],
        };

    public PanelRequest Without(string field) => this with { Fields = [.. Fields.Where(f => f.Key != field)] };

    /// <summary>This request under the id of a requirement that says that, so changed, it is refused.</summary>
    public PanelRequest Refused(string requirement) => this with { Name = requirement, Expects = Expectation.Refusal };
}
