using System.Collections.Concurrent;

namespace Conformance.InProcess;

/// <summary>As many workers as were ever wanted at once, kept for what comes next: the first run of each is slow.</summary>
public sealed class WorkerPool : IDisposable
{
    private readonly ConcurrentBag<Worker> idle = [];

    /// <summary>Has a worker that nobody else uses meanwhile.</summary>
    public T With<T>(Func<Worker, T> work)
    {
        var worker = idle.TryTake(out var waiting) ? waiting : new Worker();
        try
        {
            return work(worker);
        }
        finally
        {
            idle.Add(worker);
        }
    }

    public void Dispose()
    {
        foreach (var worker in idle)
            worker.Dispose();
    }
}
