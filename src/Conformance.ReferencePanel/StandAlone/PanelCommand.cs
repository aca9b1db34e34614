using System.Net.Sockets;

namespace Conformance.ReferencePanel.StandAlone;

/// <summary>The panel as a program: runs until Ctrl-C or SIGTERM.</summary>
internal static class PanelCommand
{
    private const int WrongUse = 2;
    private const int CannotStart = 1;

    public static async Task<int> Run(string[] args)
    {
        var command = PanelCommandLine.Build(Serve);
        var parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
            return Fail(WrongUse, string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message)));

        return await parsed.InvokeAsync().ConfigureAwait(false);
    }

    private static async Task<int> Serve(PanelOptions options, CancellationToken stop)
    {
        try
        {
            await using var host = await PanelHost.StartAsync(options, stop).ConfigureAwait(false);
            await Console.Out.WriteLineAsync(StartupMessage.For(host, options)).ConfigureAwait(false);
            await Stopped(stop).ConfigureAwait(false);
            return 0;
        }
        catch (ArgumentException wrong)
        {
            return Fail(WrongUse, wrong.Message);
        }
        catch (Exception cause) when (cause is IOException or SocketException or InvalidOperationException)
        {
            return Fail(CannotStart, $"Cannot listen on {options.Urls}: {cause.Message}");
        }
    }

    private static Task Stopped(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource();
        stop.Register(stopped.SetResult);
        return stopped.Task;
    }

    private static int Fail(int code, string message)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
