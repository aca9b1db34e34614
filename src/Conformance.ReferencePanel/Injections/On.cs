using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Injections;

/// <summary>Says when a quirk does something; whatever else is asked, it leaves alone.</summary>
internal static class On
{
    /// <summary>Changes the answer of an action, where it is not refused.</summary>
    /// <param name="action">The action.</param>
    /// <param name="field">A field that the request gives, such as the one that tells one order from many; null for any.</param>
    /// <param name="change">The change.</param>
    public static Func<Asked, Outgoing, Outgoing> Answer(string action, string? field, Action<JsonNode> change) =>
        Answer(asked => asked.Call is { } call && call.Is(action, field), change);

    public static Func<Asked, Outgoing, Outgoing> Answer(Func<Asked, bool> asked, Action<JsonNode> change) =>
        Reply(
            asked,
            plain =>
            {
                if (plain.Refusal is null)
                    change(plain.Body!);
                return plain;
            }
        );

    /// <summary>Answers something else, refused or not.</summary>
    public static Func<Asked, Outgoing, Outgoing> Reply(Func<Asked, bool> when, Func<Outgoing, Outgoing> instead) =>
        (asked, plain) => when(asked) ? instead(plain) : plain;

    /// <summary>Changes a refusal.</summary>
    public static Func<Asked, Outgoing, Outgoing> Refusal(RefusalKind kind, Func<Outgoing, Outgoing> instead) =>
        (_, plain) => plain.Refusal == kind ? instead(plain) : plain;

    /// <summary>Gives a refusal another code, another text, or both.</summary>
    public static Func<Dialect, Dialect> Saying(Func<Refusal, Refusal> instead, params RefusalKind[] kinds) =>
        plain =>
            plain with
            {
                Refusals = plain.Refusals.ToDictionary(
                    pair => pair.Key,
                    pair => kinds.Contains(pair.Key) ? instead(pair.Value) : pair.Value
                ),
            };

    /// <summary>Understands a request as another one.</summary>
    public static Around Call(Func<Call, bool> when, Func<Call, Call> instead) =>
        (call, _, next) => next(when(call) ? instead(call) : call);

    /// <summary>Answers a request in another way than the panel does.</summary>
    public static Around Call(Func<Call, bool> when, Func<Call, Database, JsonNode> answer) =>
        (call, database, next) =>
            when(call) ? Task.FromResult(database.InTransaction(() => answer(call, database))) : next(call);

    /// <summary>Changes what the panel answers; it is not asked where the panel refuses.</summary>
    /// <param name="when">For which requests, as the panel's state was before.</param>
    /// <param name="instead">The answer in its place.</param>
    public static Around Answered(Func<Call, Database, bool> when, Func<JsonNode, JsonNode> instead) =>
        async (call, database, next) =>
        {
            var holds = database.InTransaction(() => when(call, database));
            var answer = await next(call).ConfigureAwait(false);
            return holds ? instead(answer) : answer;
        };

    /// <summary>Refuses what the panel would answer.</summary>
    public static Around Refused(Func<Call, bool> when, RefusalKind kind) =>
        Call(when, (_, _) => throw new RefusedException(kind));
}
