using System.Diagnostics;
using Conformance.Core.Reporting.Page;
using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Core.Tests.Reporting.Page;

public sealed class CurlCommandTests
{
    [Test]
    public void A_form_is_sent_as_one_with_the_key_from_the_environment() => Command(BodyKind.Form, [new("key", "‹Panel.Key›"), new("action", "status"), new("order", "1")]).Should().Be(
        """
        curl -sS -X POST 'https://panel.example/api/v2' \
          --data-urlencode 'key='"$PANEL_KEY" \
          --data-urlencode 'action=status' \
          --data-urlencode 'order=1'
        """);

    [Test]
    public void GET_has_its_fields_in_the_query() =>
        Command(BodyKind.Query, [new("key", "‹Panel.OtherKey›")]).Should().EndWith("--get \\\n  --data-urlencode 'key='\"${PANEL_OTHER_KEY:?}\"");

    [Test]
    public void JSON_is_one_body() =>
        Command(BodyKind.Json, [new("key", "‹Panel.Key›"), new("action", "it's")]).Should().EndWith(
            """-H 'Content-Type: application/json' \""" + "\n  " + """--data '{"key":"'"$PANEL_KEY"'","action":"it'\''s"}'""");

    [TestCase("‹Panel.Key array›", "'H: '\"$PANEL_KEY\"")]
    [TestCase("‹Panel.Key unknown›", "'H: ''a-key-that-nobody-has'")]
    [TestCase("‹Panel.Key empty›", "'H: '''")]
    [TestCase("‹Panel.Key truncated›", "'H: '\"${PANEL_KEY_TRUNCATED:?}\"")]
    [TestCase("Bearer ‹Panel.LowFundsKey›", "'H: Bearer '\"${PANEL_LOW_FUNDS_KEY:?}\"")]
    [TestCase("‹Panel.Headers X-Staging Token›", "'H: '\"${PANEL_HEADER_X_STAGING_TOKEN:?}\"")]
    [TestCase("‹Panel.anything; rm -rf /›", "'H: ‹Panel.anything; rm -rf /›'")]
    public void A_marker_is_a_variable_or_what_else_was_sent(string text, string word) => Command(BodyKind.Form, [], [new("H", text)]).Should().EndWith($"-H {word}");

    [Test]
    public async Task A_very_long_key_is_as_long_as_the_one_that_was_sent() => (await Sent(Command(BodyKind.Form, [new("key", "‹Panel.Key verylong›")]))).Should().Be("key=" + new string('k', 5000));

    /// <summary>Whatever a field holds, the shell hands on just that and runs nothing.</summary>
    [TestCase("it's \"quoted\" $HOME `id` $(id) \\ ! # & | ; < > * ?")]
    [TestCase("two\nlines\tand a tab")]
    [TestCase("escape \u001b[31m and bell \a and right to left \u202e")]
    [TestCase("‹no marker› ‹Panel.é›")]
    [TestCase("日本語 😀")]
    public async Task A_shell_reads_every_value_as_it_was_sent(string value)
    {
        var command = Command(BodyKind.Form, [new("comments", value)]);
        command.Should().NotContainAny("\u001b", "\u202e");

        (await Sent(command)).Should().Be("comments=" + value);
    }

    /// <summary>The last word that the shell hands to curl.</summary>
    private static async Task<string> Sent(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", $"curl() {{ printf '%s' \"${{@: -1}}\"; }}; {command}"]) { RedirectStandardOutput = true, Environment = { ["LC_ALL"] = "C" } })!;
        return await shell.StandardOutput.ReadToEndAsync();
    }

    private static string Command(BodyKind body, IReadOnlyList<KeyValuePair<string, string>> fields, IReadOnlyList<KeyValuePair<string, string>>? headers = null) => CurlCommand.Of(new SentRequest
    {
        Method = body is BodyKind.Query ? "GET" : "POST",
        Url = "https://panel.example/api/v2",
        Account = Account.Main,
        Headers = headers ?? [],
        Fields = fields,
        Body = body,
    });
}
