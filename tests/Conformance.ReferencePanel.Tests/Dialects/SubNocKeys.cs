using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Dialects;

public sealed class SubNocKeys() : PanelTest("subnoc")
{
    [Test]
    public async Task The_key_may_stand_in_a_header() =>
        (await Call("", DemoAccounts.Other))["balance"].Decimal().Should().Be(1000);

    [Test]
    public async Task The_key_may_stand_in_the_query() =>
        (await Call("?key=demo-other-key", null))["balance"].Decimal().Should().Be(1000);

    [Test]
    public async Task The_header_comes_before_the_query() =>
        (await Call("?key=demo-other-key", "wrong")).Error.Should().Be("Invalid API key");

    [Test]
    public async Task The_body_comes_before_both() =>
        (await Call("?key=wrong", "wrong", ("key", DemoAccounts.Other)))["balance"].Decimal().Should().Be(1000);

    [TestCase("?key=wrong"), TestCase("?key="), TestCase("?key[]=demo-other-key"), TestCase("?Key=demo-other-key")]
    public async Task A_wrong_key_there_is_refused_as_anywhere(string query) =>
        (await Call(query, null)).Error.Should().Be("Invalid API key");

    private Task<ApiResponse> Call(string query, string? header, params (string Name, string Value)[] more)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Endpoint + query));
        (string Name, string Value)[] fields = [("action", "balance"), .. more];
        request.Content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        if (header is not null)
            request.Headers.Add("X-Api-Key", header);
        return Send(request);
    }
}
