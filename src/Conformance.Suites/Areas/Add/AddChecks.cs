using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Areas.Add;

[Area("add")]
public sealed class AddChecks : Checks
{
    [Requirement("add.default-takes-link-and-quantity")]
    public void DefaultTakesLinkAndQuantity() => Said("orders.first").Should().HaveMember("order");

    [Requirement("add.order-id-is-new")]
    public void OrderIdIsNew()
    {
        var ids = AllOrders()
            .Select(order => (order, Id: order.ParsedBody.TextOf("order")))
            .Where(order => order.Id is not null)
            .ToList();
        if (ids.Count < 2)
        {
            throw new NotVerifiedException(
                "fewer than two orders were accepted",
                "a Panel.Link that can be ordered several times"
            );
        }

        foreach (var (order, id) in ids)
        {
            order
                .Should()
                .Demand(ids.Count(other => other.Id == id) == 1, "an id that no other order has", id!, "/order");
        }
    }

    [Requirement("add.order-is-visible-at-once")]
    public void OrderIsVisibleAtOnce() => Said("orders.first-status").Should().HaveMember("status");

    /// <summary>A panel that takes no second order for a link has refused that, and not what the order carries.</summary>
    [Requirement("add.drip-feed-takes-runs-and-interval")]
    [Requirement("add.sixteen-optional-fields-are-accepted")]
    public void TakesMoreThanLinkAndQuantity()
    {
        var order = Said(Requirement.Id);
        if (order.ParsedBody.IsRefusal && AllOrders().Any(plain => plain.ParsedBody.IsRefusal))
        {
            throw new NotVerifiedException(
                "the panel refused a plain order for the same link too",
                "a Panel.Link that can be ordered several times"
            );
        }

        order.Should().HaveMember("order");
    }

    [Requirement("add.link-takes-a-bare-user-name")]
    public void LinkTakesABareUserName()
    {
        var isBare = DefaultVariants.IsBare(Run.Settings.Link!);
        if (!isBare && !Run.Settings.Embedded)
        {
            throw new NotVerifiedException(
                "Panel.Link is no bare user name, and nobody but the user may choose one",
                "a bare user name as Panel.Link"
            );
        }

        Said(isBare ? "orders.first" : Requirement.Id).Should().HaveMember("order");
    }

    /// <summary>The order with every parameter names the country as US.</summary>
    [Requirement("add.web-traffic-takes-either-form-of-country")]
    public void WebTrafficTakesEitherFormOfCountry()
    {
        Said(Requirement.Id).Should().HaveMember("order");
        Said("add.web-traffic-takes-its-parameters").Should().HaveMember("order");
    }

    /// <summary>The order with every parameter separates the same comments by \n.</summary>
    [Requirement("add.comments-split-at-lf-and-crlf")]
    public void CommentsSplitAtLfAndCrlf()
    {
        var (crlf, lf) = (Charged(Requirement.Id), Charged("add.custom-comments-takes-its-parameters"));
        Said("types.status")
            .Should()
            .Demand(
                crlf.Number("charge") == lf.Number("charge"),
                $"the charge of {lf.Id}: {lf.Text("charge")}",
                crlf.Text("charge")!,
                crlf.Place + "/charge"
            );
    }

    /// <summary>What the status of all typed orders says of one.</summary>
    private ResponseEntry Charged(string name)
    {
        var order = Said(name);
        order.Should().HaveMember("order");
        var charged = ResponseEntries.Of(Said("types.status")).For(order.ParsedBody.TextOf("order")!) is [var entry, ..]
            ? entry
            : null;
        return charged?.Number("charge") is not null
            ? charged
            : throw new NotVerifiedException($"`status` does not say what exchange {order.Number} was charged");
    }

    private IEnumerable<Core.Transcripts.Exchange> AllOrders() =>
        [Said("orders.first"), Said("orders.second"), Said("orders.third")];
}
