using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Configuration;

public sealed class MissingTests
{
    private readonly Settings observe = new()
    {
        Mode = Mode.Observe,
        OrderId = "11",
        Keys = new Dictionary<Account, string>
        {
            [Account.Main] = "main-account-key",
            [Account.LowFunds] = "low-funds-key",
        },
    };

    [TestCase("order", "Panel.Mode=order")]
    [TestCase("full", "Panel.Mode=full")]
    [TestCase("Panel.RefillId", "Panel.RefillId")]
    [TestCase("Panel.AllTypes", "Panel.AllTypes=true")]
    [TestCase("Panel.OtherKey", "Panel.OtherKey")]
    [TestCase("order|Panel.RefillId", "Panel.Mode=order or Panel.RefillId")]
    public void A_need_that_is_not_met_is_reported_in_the_words_that_set_it(string need, string words) =>
        observe.Missing([need]).Should().Be(words);

    [TestCase("Panel.OrderId")]
    [TestCase("Panel.LowFundsKey")]
    [TestCase("order|Panel.OrderId")]
    public void A_need_that_is_met_is_not_missing(string need) => observe.Missing([need]).Should().BeNull();

    [Test]
    public void The_types_are_not_missing_where_all_are_to_be_ordered() =>
        (observe with { AllTypes = true }).Missing(["Panel.AllTypes"]).Should().BeNull();

    [Test]
    public void A_need_that_names_no_setting_is_an_error()
    {
        var missing = () => observe.Missing(["Panel.Budget"]);

        missing.Should().Throw<KeyNotFoundException>();
    }

    [Test]
    public void Of_several_needs_the_first_that_is_not_met_is_reported() =>
        observe.Missing(["Panel.OrderId", "full", "order"]).Should().Be("Panel.Mode=full");

    [Test]
    public void Without_needs_nothing_is_missing() => observe.Missing([]).Should().BeNull();

    [TestCase(Mode.Order, "full", "Panel.Mode=full")]
    [TestCase(Mode.Order, "order", null)]
    [TestCase(Mode.Full, "order", null)]
    [TestCase(Mode.Full, "full", null)]
    public void Each_mode_includes_the_ones_before_it(Mode mode, string need, string? missing) =>
        (observe with { Mode = mode }).Missing([need]).Should().Be(missing);
}
