namespace Conformance.ReferencePanel.OrderForms;

/// <summary>What one parameter of an order must look like.</summary>
internal interface IParameterRule
{
    public bool Accepts(string value);
}
