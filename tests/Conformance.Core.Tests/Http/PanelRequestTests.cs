using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Http;

public sealed class PanelRequestTests
{
    private readonly PanelRequest add = PanelRequest
        .Action("orders.first", "add", "add")
        .With("service", 7)
        .With("quantity", 100);

    [Test]
    public void An_action_is_posted_as_a_form_with_the_main_accounts_key() =>
        add.Should()
            .BeEquivalentTo(
                new
                {
                    Name = "orders.first",
                    Answer = "add",
                    Method = "POST",
                    Body = BodyKind.Form,
                    Account = Core.Configuration.Account.Main,
                    Key = KeyVariation.Whole,
                    Expects = Expectation.Success,
                }
            );

    [Test]
    public void A_new_field_goes_to_the_end() => Fields(add).Should().Be("action=add service=7 quantity=100");

    [Test]
    public void A_field_that_is_there_is_changed_in_its_place() =>
        Fields(add.With("service", "8")).Should().Be("action=add service=8 quantity=100");

    [Test]
    public void A_field_may_be_empty() =>
        Fields(add.With("service", "")).Should().Be("action=add service= quantity=100");

    [Test]
    public void Numbers_are_written_as_every_panel_reads_them() =>
        add.With("quantity", 1234.5m).Field("quantity").Should().Be("1234.5");

    [Test]
    public void A_field_can_be_left_out() => Fields(add.Without("service")).Should().Be("action=add quantity=100");

    [Test]
    public void A_field_that_is_not_there_is_nothing() => add.Field("link").Should().BeNull();

    [Test]
    public void A_request_to_be_refused_is_named_after_the_requirement_that_says_so() =>
        add.ExpectRefusal("add.link-missing-is-refused")
            .Should()
            .BeEquivalentTo(add with { Name = "add.link-missing-is-refused", Expects = Expectation.Refusal });

    [Test]
    public void What_is_made_of_a_request_leaves_it_as_it_was()
    {
        add.With("link", "x").Without("quantity").ExpectRefusal("add.quantity-missing-is-refused");

        Fields(add).Should().Be("action=add service=7 quantity=100");
    }

    private static string Fields(PanelRequest request) =>
        string.Join(' ', request.Fields.Select(f => $"{f.Key}={f.Value}"));
}
