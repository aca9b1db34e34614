namespace Conformance.ReferencePanel.Refusals;

/// <summary>How a dialect says no: the HTTP code, and the text under "error".</summary>
internal sealed record Refusal(int Code, string Text);
