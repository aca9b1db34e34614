using System.Globalization;
using System.Text.Json;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.Suites.Tests.Runs;

/// <summary>The funded account of a reference panel, asked by requests that are no part of a run.</summary>
public static class Account
{
    public static async Task<decimal> Balance(PanelHost panel)
    {
        using var client = new HttpClient();
        using var fields = new FormUrlEncodedContent([new("key", DemoAccounts.Funded), new("action", "balance")]);
        using var answer = await client.PostAsync(panel.Endpoint, fields);
        using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return decimal.Parse(read.RootElement.GetProperty("balance").GetString()!, CultureInfo.InvariantCulture);
    }
}
