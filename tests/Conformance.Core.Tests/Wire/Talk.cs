using Conformance.Core.Spending;
using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Core.Tests.Wire;

/// <summary>A session with a panel, from its settings to its end.</summary>
internal sealed class Talk : IDisposable
{
    private readonly Gate gate;

    public Talk(Uri endpoint, Bounds? bounds = null, Mode mode = Mode.Observe)
    {
        gate = new Gate(mode, mode is Mode.Observe ? 0 : null, Ledger.None);
        Session = new Session(endpoint, Settings(bounds ?? new Bounds()), gate, new Pace([], Time), Time);
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

    private static Settings Settings(Bounds bounds) => new()
    {
        Keys = new Dictionary<Account, string> { [Account.Main] = Key, [Account.Other] = "other-account-key" },
        Headers = [new("X-Gate", "let-me-pass")],
        Bounds = bounds,
        Seed = 0xBEEF,
    };
}
