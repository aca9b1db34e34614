using System.Globalization;
using Conformance.ReferencePanel.Money;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Services;

/// <summary>Reads services.txt, the list of everything that the panel could sell.</summary>
internal static class ServiceFile
{
    public static IEnumerable<Service> Read() =>
        Resource
            .Text("services.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => Parse(line.Split('|', StringSplitOptions.TrimEntries)));

    private static Service Parse(string[] cells) =>
        new()
        {
            Id = Number(cells[0]),
            Type = cells[1],
            Category = cells[2],
            Name = cells[3],
            Rate = MoneyText.Parse(cells[4]),
            Min = Number(cells[5]),
            Max = Number(cells[6]),
            Refillable = cells[7] == "yes",
            Cancelable = cells[8] == "yes",
            Outcome = Enum.Parse<DeliveryOutcome>(cells[9], ignoreCase: true),
        };

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
