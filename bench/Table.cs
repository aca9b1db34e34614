using System.Globalization;
using System.Text;

namespace Conformance.Bench;

/// <summary>The times of each side by the number of services.</summary>
internal sealed class Table(int[] sizes)
{
    private readonly Dictionary<string, List<TimeSpan>> _rows = [];

    public void Add(string side, TimeSpan median)
    {
        if (!_rows.TryGetValue(side, out var times))
            _rows.Add(side, times = []);
        times.Add(median);
    }

    /// <summary>A row for each side: its times, how many times the compared side's they are, and how much longer the last is than the first.</summary>
    public string ToMarkdown(string comparedWith)
    {
        var text = new StringBuilder();
        var columns = sizes.SelectMany(size => new[] { $"{size:N0} services, ms", "× parse alone" });
        text.AppendJoin(" | ", columns.Prepend("| side").Append("growth |")).AppendLine();
        text.Append("|---").Insert(text.Length, "|---:", 2 * sizes.Length + 1).AppendLine("|");
        foreach (var (side, times) in _rows)
        {
            var cells = times
                .Zip(_rows[comparedWith])
                .SelectMany(pair => new[] { Show(pair.First.TotalMilliseconds), Show(pair.First / pair.Second) });
            text.AppendJoin(" | ", cells.Prepend($"| {side}").Append($"{Show(times[^1] / times[0])} |")).AppendLine();
        }

        return text.ToString();
    }

    private static string Show(double value) => value.ToString("N2", CultureInfo.InvariantCulture);
}
