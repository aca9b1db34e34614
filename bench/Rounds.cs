using System.Diagnostics;

namespace Conformance.Bench;

/// <summary>
/// Times sides in turns of several rounds each, so that a slow moment of the machine hits all of them, and none has to
/// work among what another left in memory.
/// </summary>
internal static class Rounds
{
    public const int Warmups = 40;

    private const int Turns = 6;
    private const int PerTurn = 6;

    /// <summary>The first rounds of a turn, which are not counted.</summary>
    private const int Uncounted = 2;

    /// <summary>A side has no more rounds once it has had so much time; each has a turn at least.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(15);

    public static int Most => Turns * PerTurn;

    /// <summary>The median time of each side.</summary>
    public static IReadOnlyDictionary<Side, TimeSpan> Run(IReadOnlyList<Side> sides, byte[] list)
    {
        var times = sides.ToDictionary(side => side, _ => new List<TimeSpan>());
        foreach (var side in sides)
            WarmUp(side, list);
        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var (side, counted) in times)
                TakeTurn(side, list, counted);
        }

        return times.ToDictionary(entry => entry.Key, entry => Median(entry.Value));
    }

    public static TimeSpan Median(IReadOnlyList<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private static void WarmUp(Side side, byte[] list)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Warmups && Stopwatch.GetElapsedTime(start) < Enough; i++)
            Time(side, list);
    }

    private static void TakeTurn(Side side, byte[] list, List<TimeSpan> counted)
    {
        if (counted.Sum(time => time.TotalSeconds) > Enough.TotalSeconds)
            return;
        GC.Collect();
        for (var i = 0; i < Uncounted; i++)
            Time(side, list);
        for (var i = 0; i < PerTurn; i++)
            counted.Add(Time(side, list));
    }

    private static TimeSpan Time(Side side, byte[] list)
    {
        var start = Stopwatch.GetTimestamp();
        var valid = side.Judge(list);
        var time = Stopwatch.GetElapsedTime(start);
        return valid ? time : throw new InvalidOperationException($"{side.Name} finds the list not valid.");
    }
}
