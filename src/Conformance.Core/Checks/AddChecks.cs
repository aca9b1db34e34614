using Conformance.Core.Evidence;
using Conformance.Core.Scenarios;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using static Conformance.Core.Transcripts.ExchangeNames;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>add</c>.</summary>
internal static class AddChecks
{
    private const string OtherLink = "a Panel.Link that can be ordered several times";

    private static readonly string[] PlainOrders = [Orders.First, Orders.Second, Orders.Third];

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["add.default-takes-link-and-quantity"] = context => MustGive(context, Orders.First, "order"),
            ["add.order-id-is-new"] = OrderIdIsNew,
            ["add.order-is-visible-at-once"] = context => MustGive(context, Orders.FirstStatus, "status"),
            ["add.drip-feed-takes-runs-and-interval"] = TakesMoreThanLinkAndQuantity,
            ["add.sixteen-optional-fields-are-accepted"] = TakesMoreThanLinkAndQuantity,
            ["add.link-takes-a-bare-user-name"] = LinkTakesABareUserName,
            ["add.web-traffic-takes-either-form-of-country"] = WebTrafficTakesEitherFormOfCountry,
            ["add.comments-split-at-lf-and-crlf"] = CommentsSplitAtLfAndCrlf,
        };

    private static CheckResult MustGive(CheckContext context, string name, string member) =>
        context.TryFind(name, out var exchange, out var open) ? exchange.MustHave(member) : open;

    private static CheckResult OrderIdIsNew(CheckContext context)
    {
        if (!TryFindPlainOrders(context, out var orders, out var open))
            return open!;
        var accepted = orders.Where(order => order.ParsedBody.TextOf("order") is not null).ToList();
        if (accepted.Count < 2)
            return CheckContext.NotVerified("fewer than two orders were accepted", OtherLink);
        var ids = accepted.CountBy(order => order.ParsedBody.TextOf("order")!).ToDictionary();
        return CheckContext.PassedUnless(
            from order in accepted
            let id = order.ParsedBody.TextOf("order")!
            where ids[id] > 1
            select CheckContext.Finding(order, "an id that no other order has", id, "/order")
        );
    }

    /// <summary>
    /// A panel that takes no second order for a link has refused that, and not what the order carries.
    /// </summary>
    private static CheckResult TakesMoreThanLinkAndQuantity(CheckContext context)
    {
        if (!context.TryFind(context.Requirement.Id, out var order, out var open))
            return open;
        if (!order.ParsedBody.IsRefusal)
            return order.MustHave("order");
        if (!TryFindPlainOrders(context, out var plain, out open))
            return open!;
        return plain.Any(other => other.ParsedBody.IsRefusal)
            ? CheckContext.NotVerified("the panel refused a plain order for the same link too", OtherLink)
            : order.MustHave("order");
    }

    private static CheckResult LinkTakesABareUserName(CheckContext context)
    {
        var isBare = DefaultVariants.IsBare(context.Run.Settings.Link!);
        if (!isBare && !context.Run.Settings.Embedded)
        {
            return CheckContext.NotVerified(
                "Panel.Link is no bare user name, and nobody but the user may choose one",
                "a bare user name as Panel.Link"
            );
        }

        return MustGive(context, isBare ? Orders.First : context.Requirement.Id, "order");
    }

    /// <summary>The order with every parameter names the country as US.</summary>
    private static CheckResult WebTrafficTakesEitherFormOfCountry(CheckContext context)
    {
        var full = MustGive(context, context.Requirement.Id, "order");
        return full is CheckResult.Passed ? MustGive(context, "add.web-traffic-takes-its-parameters", "order") : full;
    }

    /// <summary>The order with every parameter separates the same comments by \n.</summary>
    private static CheckResult CommentsSplitAtLfAndCrlf(CheckContext context)
    {
        if (!TryFindCharge(context, context.Requirement.Id, out var crlf, out var open))
            return open!;
        if (!TryFindCharge(context, "add.custom-comments-takes-its-parameters", out var lf, out open))
            return open!;
        if (!context.TryFind(TypesStatus, out var status, out open))
            return open;
        return CheckContext.PassedIf(
            crlf!.Number("charge") == lf!.Number("charge"),
            status,
            $"the charge of {lf.Id}: {lf.Text("charge")}",
            crlf.Text("charge")!,
            crlf.Pointer + "/charge"
        );
    }

    /// <summary>What the status of all typed orders says of one, with its charge.</summary>
    private static bool TryFindCharge(
        CheckContext context,
        string name,
        out ResponseEntry? charged,
        out CheckResult? open
    )
    {
        charged = null;
        if (!context.TryFind(name, out var order, out open))
            return false;
        if (order.ParsedBody.TextOf("order") is not { } id)
        {
            open = order.MustHave("order");
            return false;
        }

        if (!context.TryFind(TypesStatus, out var status, out open))
            return false;
        charged = ResponseEntries.Of(status)?.For(id) is [var entry, ..] ? entry : null;
        if (charged?.Number("charge") is not null)
            return true;
        open = CheckContext.NotVerified($"`status` does not say what exchange {order.Number} was charged");
        return false;
    }

    private static bool TryFindPlainOrders(
        CheckContext context,
        out IReadOnlyList<Exchange> orders,
        out CheckResult? open
    )
    {
        var found = new List<Exchange>();
        orders = found;
        open = null;
        foreach (var name in PlainOrders)
        {
            if (!context.TryFind(name, out var order, out open))
                return false;
            found.Add(order);
        }

        return true;
    }
}
