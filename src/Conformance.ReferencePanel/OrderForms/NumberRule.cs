using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.OrderForms;

/// <summary>A whole number in plain digits: no sign, fraction, exponent or blank.</summary>
internal sealed class NumberRule(long least, long most) : IParameterRule
{
    public bool Accepts(string value) => WholeNumber.Read(value) is { } number && number >= least && number <= most;
}
