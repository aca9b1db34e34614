namespace Conformance.ReferencePanel.OrderForms;

/// <summary>Any text that is not blank; in whatever script, with whatever in it.</summary>
internal sealed class TextRule(int longest) : IParameterRule
{
    public bool Accepts(string value) => !string.IsNullOrWhiteSpace(value) && value.Length <= longest;
}
