using System.Globalization;

namespace Conformance.ReferencePanel.OrderForms;

internal sealed class DateRule : IRule
{
    public bool Accepts(string value) =>
        DateOnly.TryParseExact(value, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
