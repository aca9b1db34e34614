using System.Text.Encodings.Web;
using System.Text.Json;

namespace Conformance.Bench;

/// <summary>A service list as a panel answers it, the same for the same seed.</summary>
internal sealed class ServiceList(int services, int seed)
{
    private static readonly string[] Networks = ["Instagram", "TikTok", "YouTube", "Telegram", "Spotify", "Twitter/X"];
    private static readonly string[] Goods =
    [
        "Followers",
        "Likes",
        "Views",
        "Comments",
        "Shares",
        "Mitglieder aus Köln",
    ];
    private static readonly JsonSerializerOptions Unescaped = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly string[] Types = ["Default", "Custom Comments", "Poll", "Subscriptions"];

    public byte[] ToUtf8()
    {
        var random = new Random(seed);
        return JsonSerializer.SerializeToUtf8Bytes(
            Enumerable.Range(1, services).Select(number => Service(number, random)),
            Unescaped
        );
    }

    private static object Service(int number, Random random)
    {
        var network = Pick(Networks, random);
        var goods = Pick(Goods, random);
        return new
        {
            service = number,
            name = $"{network} {goods} ⭐ Max {random.Next(1, 500)}K | {random.Next(1, 90)} days ♻",
            type = Pick(Types, random),
            category = $"{network} {goods} [{Pick(["HQ", "Real", "Cheap"], random)}]",
            rate = $"{random.Next(0, 100)}.{random.Next(10, 1000)}",
            min = $"{random.Next(1, 100)}",
            max = $"{random.Next(1_000, 10_000_000)}",
            refill = random.Next(2) == 0,
            cancel = random.Next(2) == 0,
        };
    }

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
