using Conformance.Core.Contracts;

namespace Conformance.Core.Scenarios;

/// <summary>Tells how long requests will take that keep rate limits, each as long as those before.</summary>
/// <param name="limits">The limits; none for no limit.</param>
/// <param name="each">How long a request takes.</param>
public sealed class Pace(IReadOnlyList<RateLimit> limits, TimeSpan each)
{
    private readonly List<TimeSpan> started = [];

    /// <summary>How much time has passed.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>Lets time pass.</summary>
    public void Wait(TimeSpan time) => Now += time;

    /// <summary>Sends requests one after another.</summary>
    /// <param name="requests">How many.</param>
    /// <param name="isLimited">Whether they keep the limits. Others leave at once.</param>
    public void Send(int requests, bool isLimited = true)
    {
        for (var n = 0; n < requests; n++)
        {
            if (isLimited)
                Now = limits.Select(NextStart).Append(Now).Max();
            started.Add(Now);
            Now += each;
        }
    }

    private TimeSpan NextStart(RateLimit limit) =>
        started.Count < limit.Requests ? TimeSpan.Zero : started[^limit.Requests] + TimeSpan.FromSeconds(limit.Seconds);
}
