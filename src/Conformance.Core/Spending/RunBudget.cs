using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Http;

namespace Conformance.Core.Spending;

/// <summary>What a run may spend, and what of it each account has spent.</summary>
/// <param name="maxSpend">What orders may cost together, in the account's currency; null for no limit.</param>
internal sealed class RunBudget(decimal? maxSpend)
{
    private readonly Dictionary<Account, AccountBudget> accounts = Enum.GetValues<Account>()
        .ToDictionary(account => account, _ => new AccountBudget());

    /// <summary>What an account has spent.</summary>
    public AccountBudget this[Account account] => accounts[account];

    private decimal Spent => accounts.Values.Select(account => account.Spent).Aggregate(AccountBudget.CappedSum);

    private decimal Left => Math.Max(0, (maxSpend ?? decimal.MaxValue) - Spent);

    /// <summary>Whether a price fits what is left. A budget of 0 admits nothing, not even what costs nothing.</summary>
    public bool Fits(decimal price) => maxSpend is null || (maxSpend > 0 && price <= Left);

    /// <summary>Why a price does not fit.</summary>
    public BudgetExceeded Exceeded(decimal price)
    {
        var reason =
            $"it could cost {Show(price)}, and of the budget of {Show(maxSpend ?? 0)} there is {Show(Left)} left";
        var setting = AccountBudget.CappedSum(Spent, price) is > 0 and var enough
            ? $"Panel.MaxSpend of at least {Show(enough)}"
            : "Panel.MaxSpend of more than 0";
        return new BudgetExceeded(reason, setting);
    }

    /// <summary>Every digit, so that the amount that is shown as enough is.</summary>
    private static string Show(decimal amount) =>
        amount.ToString("0.############################", CultureInfo.InvariantCulture);
}
