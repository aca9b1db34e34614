namespace Conformance.ReferencePanel.Http;

/// <summary>A request as read: the key, wherever it stood, the parameters, and where it came from.</summary>
internal sealed record ApiCall(string? Key, Parameters Parameters, string RemoteAddress)
{
    public string? Action => Text("action");

    public string? Text(string parameter) => Parameters.Text(parameter);

    /// <summary>Whether it asks for an action, and gives a field if one is named.</summary>
    public bool IsFor(string action, string? field = null) =>
        Action == action && (field is null || Parameters.IsGiven(field));

    public ApiCall With(string parameter, string? value) =>
        this with
        {
            Parameters = Parameters.With(parameter, value),
        };
}
