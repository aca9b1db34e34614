using System.Diagnostics;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Reports.Page;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Reports.Page;

public sealed class CurlCommandTests
{
    [Test]
    public void A_form_is_sent_as_one_with_the_key_from_the_environment() =>
        Command(BodyKind.Form, [new("key", "‹Panel.Key›"), new("action", "status"), new("order", "1")])
            .Should()
            .Be(
                """
                curl -sS -X POST 'https://panel.example/api/v2' \
                  --data-urlencode 'key='"$PANEL_KEY" \
                  --data-urlencode 'action=status' \
                  --data-urlencode 'order=1'
                """
            );

    [Test]
    public void GET_has_its_fields_in_the_query() =>
        Command(BodyKind.Query, [new("key", "‹Panel.OtherKey›")])
            .Should()
            .EndWith("--get \\\n  --data-urlencode 'key='\"${PANEL_OTHER_KEY:?}\"");

    [Test]
    public void JSON_is_one_body() =>
        Command(BodyKind.Json, [new("key", "‹Panel.Key›"), new("action", "it's")])
            .Should()
            .EndWith(
                """-H 'Content-Type: application/json' \"""
                    + "\n  "
                    + """--data '{"key":"'"$PANEL_KEY"'","action":"it'\''s"}'"""
            );

    [TestCase("‹Panel.Key array›", "'H: '\"$PANEL_KEY\"")]
    [TestCase("‹Panel.Key unknown›", "'H: ''a-key-that-nobody-has'")]
    [TestCase("‹Panel.Key empty›", "'H: '''")]
    [TestCase("‹Panel.Key truncated›", "'H: '\"${PANEL_KEY_TRUNCATED:?}\"")]
    [TestCase("Bearer ‹Panel.LowFundsKey›", "'H: Bearer '\"${PANEL_LOW_FUNDS_KEY:?}\"")]
    [TestCase("‹Panel.Headers X-Staging Token›", "'H: '\"${PANEL_HEADER_X_STAGING_TOKEN:?}\"")]
    [TestCase("‹Panel.anything; rm -rf /›", "'H: ‹Panel.anything; rm -rf /›'")]
    public void A_marker_is_a_variable_or_what_else_was_sent(string text, string word) =>
        Command(BodyKind.Query, [], [new("H", text)]).Should().EndWith($"-H {word} \\\n  --get");

    [Test]
    public async Task A_very_long_key_is_as_long_as_the_one_that_was_sent() =>
        (await Sent(Command(BodyKind.Form, [new("key", "‹Panel.Key verylong›")])))
            .Should()
            .Be("key=" + new string('k', 5000));

    [Test]
    public async Task A_very_long_value_is_short_in_the_command_and_as_long_as_it_was_when_it_is_sent()
    {
        var value = "https://example.com/?q=" + new string('x', 100_000);
        var command = Command(BodyKind.Form, [new("link", Repetition.Abbreviate(value))]);

        command.Length.Should().BeLessThan(300);
        (await Sent(command)).Should().Be("link=" + value);
    }

    [Test]
    public void A_NUL_which_no_shell_hands_on_is_encoded() =>
        Command(BodyKind.Form, [new("action", "a b\0")]).Should().EndWith("--data-raw 'action=a%20b%00'");

    [Test]
    public void A_form_without_fields_is_an_empty_body() => Command(BodyKind.Form, []).Should().EndWith("--data ''");

    [TestCase("text/plain", "'Content-Type: text/plain'")]
    [TestCase("", "'Content-Type:'")]
    public void The_content_type_and_the_bytes_of_a_form_are_sent_as_they_were(string said, string header) =>
        CurlCommand
            .Of(Sent(BodyKind.Form, [new("action", "status")]) with { ContentType = said, RawSuffix = "order=%zz" })
            .Should()
            .EndWith($"-H {header} \\\n  --data-urlencode 'action=status' \\\n  --data-raw 'order=%zz'");

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
        using var shell = Process.Start(
            new ProcessStartInfo("bash", ["-c", $"curl() {{ printf '%s' \"${{@: -1}}\"; }}; {command}"])
            {
                RedirectStandardOutput = true,
                Environment = { ["LC_ALL"] = "C" },
            }
        )!;
        return await shell.StandardOutput.ReadToEndAsync();
    }

    private static string Command(
        BodyKind body,
        IReadOnlyList<KeyValuePair<string, string>> fields,
        IReadOnlyList<KeyValuePair<string, string>>? headers = null
    ) => CurlCommand.Of(Sent(body, fields, headers));

    private static SentRequest Sent(
        BodyKind body,
        IReadOnlyList<KeyValuePair<string, string>> fields,
        IReadOnlyList<KeyValuePair<string, string>>? headers = null
    ) =>
        new()
        {
            Method = body is BodyKind.Query ? "GET" : "POST",
            Url = "https://panel.example/api/v2",
            Account = Account.Main,
            Headers = headers ?? [],
            Fields = fields,
            Body = body,
        };
}
