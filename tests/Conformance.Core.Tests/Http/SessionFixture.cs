using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Http;

/// <summary>A session with a panel, from its settings to its end.</summary>
internal sealed class SessionFixture : IDisposable
{
    private readonly SpendGuard guard;

    /// <param name="endpoint">The panel.</param>
    /// <param name="bounds">The bounds of time and size; the usual ones otherwise.</param>
    /// <param name="other">A guard in the place of one that admits nothing.</param>
    /// <param name="time">A clock in the place of <see cref="Time"/>.</param>
    public SessionFixture(Uri endpoint, Bounds? bounds = null, ISpendGuard? other = null, TimeProvider? time = null)
    {
        guard = new SpendGuard(Mode.Observe, 0, Ledger.None);
        Session = new Session(
            endpoint,
            Settings(bounds ?? new Bounds()),
            other ?? guard,
            new RateLimiter([], time ?? Time),
            time ?? Time
        );
    }

    public static string Key => "Main/key+1 7";

    public Session Session { get; }

    public AutoAdvancingTime Time { get; } = new();

    public static PanelRequest Balance => PanelRequest.Action("balance.read", "balance", "balance");

    public async Task<Exchange> Send(PanelRequest request) => (await Session.Send(request))!;

    public void Dispose()
    {
        Session.Dispose();
        guard.Dispose();
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
