using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Injections;

/// <summary>Makes rewriters that change some responses and leave all others as they are.</summary>
internal static class ResponseRewriters
{
    /// <summary>Changes the JSON of an action's successful responses in place.</summary>
    /// <param name="action">The action.</param>
    /// <param name="field">A parameter that the request has to give; null for any request of the action.</param>
    /// <param name="change">The change.</param>
    public static ResponseRewriter Success(string action, string? field, Action<JsonNode> change) =>
        Success(received => received.Matches(call => call.IsFor(action, field)), change);

    /// <summary>Changes the JSON of some successful responses in place.</summary>
    public static ResponseRewriter Success(Func<ReceivedRequest, bool> when, Action<JsonNode> change) =>
        When(
            when,
            response =>
            {
                if (response.Refusal is null)
                    change(response.Body!);
                return response;
            }
        );

    /// <summary>Replaces the JSON of some successful responses.</summary>
    public static ResponseRewriter SuccessBody(Func<ReceivedRequest, bool> when, Func<JsonNode, JsonNode> replace) =>
        (received, response) =>
        {
            if (response.Refusal is not null || !when(received))
                return response;

            return response with
            {
                Body = replace(response.Body!),
            };
        };

    /// <summary>Changes the responses to some requests, also where they are refusals.</summary>
    public static ResponseRewriter When(
        Func<ReceivedRequest, bool> when,
        Func<OutgoingResponse, OutgoingResponse> change
    ) =>
        (received, response) =>
        {
            if (!when(received))
                return response;

            return change(response);
        };

    /// <summary>Changes the refusals of one kind.</summary>
    public static ResponseRewriter Refusal(RefusalKind kind, Func<OutgoingResponse, OutgoingResponse> change) =>
        Refusals((_, response) => response.Refusal == kind, change);

    /// <summary>Changes some refusals.</summary>
    public static ResponseRewriter Refusals(
        Func<ReceivedRequest, OutgoingResponse, bool> when,
        Func<OutgoingResponse, OutgoingResponse> change
    ) =>
        (received, response) =>
        {
            if (response.Refusal is null || !when(received, response))
                return response;

            return change(response);
        };
}
