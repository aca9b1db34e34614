using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Dialects;

public sealed class PerfectPanelKeys() : PanelTest("perfect-panel")
{
    [TestCase("X-Api-Key", DemoAccounts.Funded), TestCase("Authorization", "Bearer demo-funded-key")]
    public async Task Only_the_form_holds_a_key(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Endpoint}?key={DemoAccounts.Funded}"));
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("action", "balance")]);
        request.Headers.Add(header, value);
        (await Send(request)).Error.Should().Be("Invalid API key");
    }
}
