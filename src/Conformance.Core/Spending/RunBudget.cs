using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Http;

namespace Conformance.Core.Spending;

/// <summary>What a run may spend, and what of it each account has spent.</summary>
/// <param name="maxSpend">What orders may cost together, in the account's currency; null for no limit.</param>
internal sealed class RunBudget(decimal? maxSpend)
{
    /// <summary>How the reason begins where nothing may be spent at all.</summary>
    public const string Nothing = "Panel.MaxSpend is 0";

    private readonly Dictionary<Account, AccountBudget> accounts = Enum.GetValues<Account>()
        .ToDictionary(account => account, _ => new AccountBudget());

    /// <summary>What an account has spent.</summary>
    public AccountBudget this[Account account] => accounts[account];

    /// <summary>Why nothing more is ordered, whatever is left; null while more may be.</summary>
    public string? StopReason { get; private set; }

    private decimal Spent => accounts.Values.Select(account => account.Spent).Aggregate(AccountBudget.CappedSum);

    private decimal Left => Math.Max(0, (maxSpend ?? decimal.MaxValue) - Spent);

    /// <summary>Whether a price fits what is left. A budget of 0 admits nothing, not even what costs nothing.</summary>
    public bool Fits(decimal price) => maxSpend is null || (StopReason is null && maxSpend > 0 && price <= Left);

    /// <summary>Admits nothing more, where there is a budget to keep. Only the first reason counts.</summary>
    /// <param name="reason">What showed that the budget is not safe.</param>
    public void Stop(string reason)
    {
        if (maxSpend is not null)
            StopReason ??= $"nothing more was ordered once {reason}";
    }

    /// <summary>Why a price does not fit.</summary>
    public BudgetExceeded Exceeded(decimal price)
    {
        if (StopReason is not null)
            return new BudgetExceeded(StopReason, Setting: null);
        var reason = maxSpend is 0
            ? $"{Nothing}, and it could cost {Show(price)}"
            : $"it could cost {Show(price)}, and of the budget of {Show(maxSpend ?? 0)} there is {Show(Left)} left";
        var setting = AccountBudget.CappedSum(Spent, price) is > 0 and var enough
            ? $"Panel.MaxSpend of at least {Show(enough)}"
            : "Panel.MaxSpend of more than 0";
        return new BudgetExceeded(reason, setting);
    }

    /// <summary>Every digit, so that the amount that is shown as enough is.</summary>
    public static string Show(decimal amount) =>
        amount.ToString("0.############################", CultureInfo.InvariantCulture);
}
