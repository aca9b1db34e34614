using System.Globalization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Spending;

/// <summary>A service as the panel lists it, as far as prices go.</summary>
/// <param name="Id">Its id.</param>
/// <param name="TypeName">The service type; null where the panel lists the types of others and not of this one.</param>
/// <param name="Type">The type, where it is a known one; otherwise null.</param>
/// <param name="Rate">The price of 1000 units, or of the whole order for packages, in the account's currency.</param>
/// <param name="Min">The least quantity of an order.</param>
/// <param name="Max">The largest quantity of an order.</param>
/// <param name="Refill">Whether its orders can be refilled.</param>
/// <param name="Cancel">Whether its orders can be cancelled.</param>
public sealed record ServiceOffer(
    long Id,
    string? TypeName,
    ServiceType? Type,
    decimal Rate,
    decimal Min,
    decimal Max,
    bool Refill,
    bool Cancel
)
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    /// <summary>Whether a link and a quantity order it.</summary>
    public bool IsDefault => TypeName is null or "Default";

    /// <summary>What the price of an order follows from; null for a type that nobody knows.</summary>
    public PricedBy? ChargedBy => Type?.PricedBy ?? (IsDefault ? PricedBy.Quantity : null);

    /// <summary>
    /// What an order is to be charged; for a subscription, at most. Null where the order does not show it.
    /// </summary>
    /// <param name="order">The order's fields by name.</param>
    public decimal? Charge(Func<string, string?> order) =>
        ChargedBy switch
        {
            PricedBy.Rate => Rate,
            PricedBy.Comments => ByQuantity(Lines(order, "comments")),
            PricedBy.Usernames => ByQuantity(Lines(order, "usernames")),
            PricedBy.Posts => ByQuantity(
                Times(Written(order, "max"), Written(order, "posts") + (Written(order, "old_posts") ?? 0))
            ),
            PricedBy.Quantity => ByQuantity(Times(Written(order, "quantity"), Written(order, "runs") ?? 1)),
            _ => null,
        };

    /// <summary>
    /// The most that an order of it can cost, whatever the panel makes of it; the largest number where it is beyond
    /// every number.
    /// </summary>
    /// <param name="order">The order's fields by name.</param>
    public decimal WorstCase(Func<string, string?> order) =>
        Type?.PricedBy switch
        {
            PricedBy.Rate => AsPackage(order),
            PricedBy.Posts => ByQuantity(
                Times(new[] { Min, Counted(order, "min", 0, 0), Counted(order, "max", Max, Max) }.Max(), Posts(order))
            )!.Value,
            PricedBy.Comments => ByUnits(
                order,
                Math.Max(AnyLines(order, "comments") ?? Max, Counted(order, "quantity", 0, Max))
            ),
            PricedBy.Usernames => ByUnits(
                order,
                Math.Max(AnyLines(order, "usernames") ?? Max, Counted(order, "quantity", 0, Max))
            ),
            _ when IsDefault && TypeName is not null || Type is not null => ByQuantityOrLines(order),
            _ => Math.Max(AsPackage(order), ByQuantityOrLines(order)),
        };

    /// <summary>
    /// What <paramref name="quantity"/> units cost; the largest number where it is beyond every number.
    /// </summary>
    public decimal? ByQuantity(decimal? quantity)
    {
        if (quantity is not { } units)
            return null;
        return Rate > 1 && units >= decimal.MaxValue / Rate ? decimal.MaxValue : Rate * units / 1000;
    }

    private decimal AsPackage(Func<string, string?> order) => Times(Rate, Runs(order))!.Value;

    private decimal ByQuantityOrLines(Func<string, string?> order) =>
        ByUnits(
            order,
            new[]
            {
                Counted(order, "quantity", Max, Max),
                AnyLines(order, "comments") ?? 0,
                AnyLines(order, "usernames") ?? 0,
            }.Max()
        );

    private decimal ByUnits(Func<string, string?> order, decimal units) =>
        ByQuantity(Times(Math.Max(units, Min), Runs(order)))!.Value;

    private static decimal Runs(Func<string, string?> order) =>
        Math.Max(1, Counted(order, "runs", 1, decimal.MaxValue));

    /// <summary>
    /// A subscription without a number of posts goes on for ever, but not one that names nobody: it has nothing to
    /// follow.
    /// </summary>
    private static decimal Posts(Func<string, string?> order) =>
        Counted(order, "posts", order("username") is null ? 1 : decimal.MaxValue, decimal.MaxValue) is > 0 and var posts
            ? AccountBudget.CappedSum(Counted(order, "old_posts", 0, decimal.MaxValue), posts)
            : decimal.MaxValue;

    private static decimal? Lines(Func<string, string?> order, string field) =>
        order(field)?.Split(LineBreaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>
    /// The most lines that a panel could count: blank ones too, and both characters of an end of line as one each.
    /// </summary>
    private static decimal? AnyLines(Func<string, string?> order, string field) =>
        order(field)?.Split(LineBreaks).Length;

    private static decimal? Written(Func<string, string?> order, string field) =>
        decimal.TryParse(order(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// The largest number that a panel could make of a field: the number that it writes, or its digits alone.
    /// </summary>
    /// <param name="order">The order's fields by name.</param>
    /// <param name="field">The field.</param>
    /// <param name="absent">What a panel could take it for where it is not there.</param>
    /// <param name="wordy">What a panel could take it for where it writes no number.</param>
    private static decimal Counted(Func<string, string?> order, string field, decimal absent, decimal wordy)
    {
        if (order(field) is not { } text)
            return absent;
        var isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var written);
        return Math.Max(DigitsAlone(text), isNumber ? Math.Ceiling(Math.Abs(written)) : wordy);
    }

    private static decimal DigitsAlone(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length == 0)
            return 0;
        return decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : decimal.MaxValue;
    }

    private static decimal? Times(decimal? one, decimal? other)
    {
        if (one is not { } a || other is not { } b)
            return null;
        return b > 1 && a >= decimal.MaxValue / b ? decimal.MaxValue : a * b;
    }
}
