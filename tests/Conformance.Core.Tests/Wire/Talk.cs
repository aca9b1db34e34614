using Conformance.Core.Spending;
using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Core.Tests.Wire;

/// <summary>A session with a panel, from its settings to its end.</summary>
internal sealed class Talk : IDisposable
{
    private readonly Gate gate;

    /// <param name="endpoint">The panel.</param>
    /// <param name="bounds">What the panel may take and say; the usual ones otherwise.</param>
    /// <param name="other">A gate in the place of one that lets nothing through.</param>
    /// <param name="time">A clock in the place of <see cref="Time"/>.</param>
    public Talk(Uri endpoint, Bounds? bounds = null, IGate? other = null, TimeProvider? time = null)
    {
        gate = new Gate(Mode.Observe, 0, Ledger.None);
        Session = new Session(
            endpoint,
            Settings(bounds ?? new Bounds()),
            other ?? gate,
            new Pace([], time ?? Time),
            time ?? Time
        );
    }

    public static string Key => "Main/key+1 7";

    public Session Session { get; }

    public HastyTime Time { get; } = new();

    public static PanelRequest Balance => PanelRequest.Action("balance.read", "balance", "balance");

    public async Task<Exchange> Send(PanelRequest request) => (await Session.Send(request))!;

    public void Dispose()
    {
        Session.Dispose();
        gate.Dispose();
    }

    private static Settings Settings(Bounds bounds) =>
        new()
        {
            Keys = new Dictionary<Account, string> { [Account.Main] = Key, [Account.Other] = "other-account-key" },
            Headers = [new("X-Gate", "let-me-pass")],
            Bounds = bounds,
            Seed = 0xBEEF,
        };
}
