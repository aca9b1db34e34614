using System.Globalization;
using Conformance.Core.Dialects;

namespace Conformance.Core.Spending;

/// <summary>A service as the panel lists it, as far as prices go.</summary>
/// <param name="TypeName">The service type; null where the panel tells the types of others and not of this one.</param>
/// <param name="Type">The type, where it is a known one.</param>
/// <param name="Rate">The price of 1000 units, or of the whole order for packages.</param>
public sealed record ServiceOffer(long Id, string? TypeName, ServiceType? Type, decimal Rate, decimal Min, decimal Max, bool Refill, bool Cancel)
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    /// <summary>Whether a link and a quantity order it.</summary>
    public bool IsDefault => TypeName is null or "Default";

    /// <summary>What an order is to be charged; for a subscription, at most. Null where the order does not tell.</summary>
    /// <param name="order">The order's fields by name.</param>
    public decimal? Charge(Func<string, string?> order) => Type?.PricedBy switch
    {
        PricedBy.Rate => Rate,
        PricedBy.Comments => ByQuantity(Lines(order, "comments")),
        PricedBy.Usernames => ByQuantity(Lines(order, "usernames")),
        PricedBy.Posts => ByQuantity(Times(Written(order, "max"), Written(order, "posts") + (Written(order, "old_posts") ?? 0))),
        _ when IsDefault || Type is not null => ByQuantity(Times(Written(order, "quantity"), Written(order, "runs") ?? 1)),
        _ => null,
    };

    /// <summary>The most that an order of it can cost, whatever the panel makes of it; the largest number where it is beyond every number.</summary>
    /// <param name="order">The order's fields by name.</param>
    public decimal WorstCase(Func<string, string?> order) => Type?.PricedBy switch
    {
        PricedBy.Rate => Rate,
        PricedBy.Posts => ByQuantity(Times(Largest(order, "max") ?? Max, Posts(order))) ?? decimal.MaxValue,
        PricedBy.Comments => ByLines(order, "comments"),
        PricedBy.Usernames => ByLines(order, "usernames"),
        _ when IsDefault && TypeName is not null || Type is not null => ByUnits(order, Largest(order, "quantity") ?? Max),
        _ => Math.Max(Rate, ByUnits(order, new[] { Largest(order, "quantity") ?? Max, Lines(order, "comments") ?? 0, Lines(order, "usernames") ?? 0 }.Max())),
    };

    /// <summary>What <paramref name="quantity"/> units cost; the largest number where it is beyond every number.</summary>
    public decimal? ByQuantity(decimal? quantity) => quantity is not { } units ? null
        : Rate > 1 && units >= decimal.MaxValue / Rate ? decimal.MaxValue
        : Rate * units / 1000;

    private decimal ByLines(Func<string, string?> order, string field) => ByUnits(order, Math.Max(Lines(order, field) ?? Max, Largest(order, "quantity") ?? 0));

    private decimal ByUnits(Func<string, string?> order, decimal units) =>
        ByQuantity(Times(Math.Max(units, Min), Math.Max(1, order("runs") is null ? 1 : Largest(order, "runs") ?? decimal.MaxValue)))!.Value;

    /// <summary>A subscription without a number of posts goes on for ever.</summary>
    private static decimal Posts(Func<string, string?> order) =>
        (Largest(order, "posts") ?? decimal.MaxValue) is var posts && (Largest(order, "old_posts") ?? 0) is var old && posts <= decimal.MaxValue - old && posts > 0
            ? posts + old
            : decimal.MaxValue;

    private static decimal? Lines(Func<string, string?> order, string field) =>
        order(field)?.Split(LineBreaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length;

    private static decimal? Written(Func<string, string?> order, string field) =>
        decimal.TryParse(order(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The largest number that a panel could make of a field: the number that it writes, or its digits alone; null when it has neither.</summary>
    private static decimal? Largest(Func<string, string?> order, string field)
    {
        var text = order(field);
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var written)
            && decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bare)
                ? Math.Max(Math.Ceiling(Math.Abs(written)), bare)
                : null;
    }

    private static decimal? Times(decimal? one, decimal? other) => one is not { } a || other is not { } b ? null
        : b > 1 && a >= decimal.MaxValue / b ? decimal.MaxValue
        : a * b;
}
