using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Secrets;

namespace Conformance.Core.Tests.Secrets;

public sealed class RedactorTests
{
    private static readonly string[] Befores = ["", "a", "ab"],
        Parts = [Key, Key[..8], Key[8..], Key[2..14]],
        Afters = ["", ":", ":x"];

    private const string Key = "aB3/dE6+gH9=kL2\"n";

    private readonly Redactor redactor = new(
        new Settings
        {
            Keys = new Dictionary<Account, string>
            {
                [Account.Main] = Key,
                [Account.Other] = "other-account-key",
                [Account.LowFunds] = "other-account-key-too",
            },
            Headers =
            [
                new("X-Gate", "open/sesame$1"),
                new("X-Empty", ""),
                new("X-Stage", "1"),
                new("Accept", "application/json"),
                new(
                    "Authorization",
                    "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("staging:pass-of-the-gate"))
                ),
                new("Cookie", "a=1; token=crumbles8of9biscuit"),
            ],
        }
    );

    private static IEnumerable<string> Encodings =>
        [
            Key,
            Key.ToUpperInvariant(),
            Key.ToLowerInvariant(),
            Uri.EscapeDataString(Key),
            Uri.EscapeDataString(Key).ToLowerInvariant(),
            WebUtility.HtmlEncode(Key),
            JsonEncodedText.Encode(Key).Value,
            JsonEncodedText.Encode(Key, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,
            JsonEncodedText
                .Encode(Key, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
                .Value.Replace("/", "\\/", StringComparison.Ordinal),
        ];

    /// <summary>Long bodies are searched piece by piece.</summary>
    [Test]
    public void A_key_is_found_wherever_it_stands_in_a_long_body([Values("", "é", "😀")] string between)
    {
        for (var before = 262_144 - (2 * Key.Length); before <= 262_144 + Key.Length; before++)
        {
            var (start, end) = (between + new string('x', before), new string('y', 300_000));
            Encoding
                .UTF8.GetString(redactor.Redact(Encoding.UTF8.GetBytes(start + Key + end)))
                .Should()
                .Be($"{start}‹Panel.Key›{end}");
        }
    }

    [Test]
    public void A_body_without_a_key_stays_the_same()
    {
        var body = Encoding.UTF8.GetBytes(new string('é', 600_000) + "😀" + new string('k', 4_999));

        redactor.Redact(body).Should().BeSameAs(body);
        redactor.Redact(Array.Empty<byte>()).Should().BeEmpty();
    }

    [Test]
    public void A_generated_key_is_found_in_a_long_body() =>
        Encoding
            .UTF8.GetString(
                redactor.Redact(Encoding.UTF8.GetBytes(new string('x', 260_000) + new string('k', 5_000) + "x"))
            )
            .Should()
            .EndWith("xx‹Panel.Key verylong›x");

    /// <summary>The text around the key changes the first and last characters of its base64.</summary>
    private static IEnumerable<string> Encoded =>
        from before in Befores
        from key in Parts
        from after in Afters
        select Convert.ToBase64String(Encoding.UTF8.GetBytes(before + key + after));

    [TestCaseSource(nameof(Encoded))]
    public void The_base64_of_a_key_is_replaced_whatever_text_is_around_the_key(string encoded)
    {
        var redacted = redactor
            .Redact($"Basic {encoded}!")
            .Replace("‹Panel.Key truncated›", "", StringComparison.Ordinal)
            .Replace("‹Panel.Key›", "", StringComparison.Ordinal);

        redacted.Should().StartWith("Basic ").And.EndWith("!");
        redacted
            .Length.Should()
            .BeLessThanOrEqualTo("Basic !".Length + 9, "only what other characters are part of stays");
    }

    [TestCaseSource(nameof(Encodings))]
    public void Each_half_of_a_key_is_replaced(string encoded)
    {
        var (first, second) = (redactor.Redact($"<{Key[..8]}>"), redactor.Redact($"<{Key[8..]}>"));

        (first, second).Should().Be(("<‹Panel.Key truncated›>", "<‹Panel.Key truncated›>"));
        redactor.Redact(encoded[3..]).Should().StartWith("‹Panel.Key");
    }

    [TestCase("%61%42%33%2F%64%45%36%2B")]
    [TestCase("\\u0061\\u0042\\u0033\\u002f\\u0064\\u0045\\u0036\\u002b")]
    public void A_half_of_a_key_with_every_character_escaped_is_replaced(string half) =>
        redactor.Redact($"<{half}>").Should().Be("<‹Panel.Key truncated›>");

    [Test]
    public void Less_than_half_of_a_key_is_an_ordinary_word() =>
        redactor.Redact("other-a, aB3/dE6").Should().Be("other-a, aB3/dE6");

    [TestCase("staging:pass-of-the-gate", "Authorization")]
    [TestCase("pass-of-the-gate", "Authorization")]
    [TestCase("of-the-gate", "Authorization")]
    [TestCase("crumbles8of9biscuit", "Cookie")]
    [TestCase("token=crumbles8of9biscuit", "Cookie")]
    public void A_secret_inside_a_headers_value_is_replaced(string secret, string header) =>
        redactor.Redact($"<{secret}>").Should().Be($"<‹Panel.Headers {header}›>");

    [Test]
    public void A_text_full_of_secrets_takes_time_in_proportion_to_its_length()
    {
        var text = string.Concat(Enumerable.Repeat("other-account-key-to ", 100_000));

        redactor.Redact(text).Should().Be(string.Concat(Enumerable.Repeat("‹Panel.LowFundsKey truncated› ", 100_000)));
    }

    [TestCaseSource(nameof(Encodings))]
    public void A_key_in_any_encoding_is_replaced_by_its_marker(string encoded) =>
        redactor.Redact($"<{encoded}> twice <{encoded}>").Should().Be("<‹Panel.Key›> twice <‹Panel.Key›>");

    [TestCaseSource(nameof(Encodings))]
    public void A_key_without_its_end_is_replaced(string encoded)
    {
        var half = redactor.Redact($"<{encoded[..^2]}>");

        half.Should().StartWith("<‹Panel.Key truncated›");
        half.Length.Should().BeLessThan(40);
    }

    [Test]
    public void A_key_that_begins_with_another_key_is_replaced_whole() =>
        redactor
            .Redact("other-account-key-too, other-account-key")
            .Should()
            .Be("‹Panel.LowFundsKey›, ‹Panel.OtherKey›");

    [TestCase("open/sesame$1")]
    [TestCase("OPEN/SESAME$1")]
    [TestCase("open%2Fsesame%241")]
    [TestCase("open\\/sesame$1")]
    public void A_headers_value_is_replaced_by_the_headers_marker(string encoded) =>
        redactor.Redact($"[{encoded}]").Should().Be("[‹Panel.Headers X-Gate›]");

    [Test]
    public void Ordinary_text_and_the_short_value_of_a_header_stay() =>
        redactor.Redact("Incorrect order ID 12 – заказ").Should().Be("Incorrect order ID 12 – заказ");

    [TestCase("the key ‹Panel.Key truncated› is bad", true)]
    [TestCase("the Panel.Key is bad", false)]
    public void A_marker_is_recognised_among_other_text(string text, bool marked) =>
        Redactor.HasMarker(text).Should().Be(marked);

    [TestCase(Account.Main, KeyVariation.Whole, "‹Panel.Key›")]
    [TestCase(Account.LowFunds, KeyVariation.Whole, "‹Panel.LowFundsKey›")]
    [TestCase(Account.Main, KeyVariation.Truncated, "‹Panel.Key truncated›")]
    [TestCase(Account.Main, KeyVariation.VeryLong, "‹Panel.Key verylong›")]
    public void A_marker_names_its_secret(Account account, KeyVariation variation, string marker) =>
        Redactor.Marker(account, variation).Should().Be(marker);

    [TestCase("abcdefghi", "abcdef")]
    [TestCase("abcdefgh", "abcde")]
    public void A_truncated_key_lacks_its_last_third(string key, string truncated) =>
        SentKey.Truncated(key).Should().Be(truncated);

    [TestCase("abC1", "ABC1")]
    [TestCase("ABC1", "abc1")]
    [TestCase("1234", "1234")]
    public void A_recased_key_has_its_letters_in_the_other_case(string key, string recased) =>
        SentKey.Recased(key).Should().Be(recased);

    [Test]
    public void The_value_of_an_Accept_header_is_not_secret() =>
        redactor.Redact("Content-Type: application/json").Should().Be("Content-Type: application/json");
}
