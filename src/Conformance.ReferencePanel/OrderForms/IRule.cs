namespace Conformance.ReferencePanel.OrderForms;

/// <summary>What one parameter of an order must look like.</summary>
internal interface IRule
{
    public bool Accepts(string value);
}
