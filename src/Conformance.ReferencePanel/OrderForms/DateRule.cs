using System.Globalization;

namespace Conformance.ReferencePanel.OrderForms;

internal sealed class DateRule : IParameterRule
{
    public bool Accepts(string value) =>
        DateOnly.TryParseExact(value, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
