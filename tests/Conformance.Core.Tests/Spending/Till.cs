using Conformance.Core.Spending;
using Conformance.Core.Targets;
using Conformance.Core.Tests.Wire;
using Conformance.Core.Wire;

namespace Conformance.Core.Tests.Spending;

/// <summary>A gate with a budget, in front of a panel that answers as told.</summary>
internal sealed class Till : IDisposable
{
    private readonly Gate gate;

    public Till(decimal? budget, Ledger? ledger = null, Mode mode = Mode.Order, decimal? balance = 10)
    {
        gate = new Gate(mode, budget, ledger ?? Ledger.None);
        gate.Open(Services.Three, balance, PanelRequest.Action("books.balance", "balance"));
    }

    /// <summary>An order that may cost 0.55 for every 100 of its quantity.</summary>
    public static PanelRequest Order(object quantity) =>
        PanelRequest.Action("orders.first", "add", "add").With("service", 2).With("link", "someone").With("quantity", quantity);

    /// <summary>What the panel answers to an order.</summary>
    public Func<Task<Exchange>> OnOrder { get; set; } = () => Task.FromResult(Answers.Exchange("""{"order":1}"""));

    /// <summary>What the panel answers when asked for the balance.</summary>
    public string Balance { get; set; } = """{"balance":"10.00"}""";

    /// <summary>The actions that left, in their order.</summary>
    public List<string> Said { get; } = [];

    public async Task<(Exchange? Exchange, string? Reason)> Pass(params PanelRequest[] orders)
    {
        var (said, reason) = await gate.Pass(orders, Say);
        return (said.Count > 0 ? said[0] : null, reason);
    }

    public async Task<bool> Passes(PanelRequest request) => (await Pass(request)).Exchange is not null;

    public void Answer(string body, int status = 200) => OnOrder = () => Task.FromResult(Answers.Exchange(body, status));

    public void Dispose() => gate.Dispose();

    private Task<Exchange> Say(PanelRequest request)
    {
        Said.Add(request.Field("action")!);
        return request.Field("action") == "add" ? OnOrder() : Task.FromResult(Answers.Exchange(Balance));
    }
}
