using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Suites.Tests.Runs.Hostile;

/// <summary>Everything that a hostile server can do.</summary>
internal static class Behaviours
{
    private const string Json = "Content-Type: application/json\r\n";
    private const string Html = "Content-Type: text/html; charset=UTF-8\r\n";
    private const string WithoutEnd = "HTTP/1.1 200 OK\r\n" + Json;

    private const string ChallengePage =
        "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><script "
        + "src=\"/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1\"></script></body></html>";

    private static readonly string Spaces = new(' ', 64 * 1024);
    private static readonly string Block = new('a', 64 * 1024);
    private static readonly Lazy<byte[]> Bomb = new(() => Gzip(new byte[256 * 1024 * 1024]));
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static Task Forwards(ClientConnection visit) => visit.Forward();

    public static Task IsSilent(ClientConnection visit) => visit.Wait();

    public static async Task FallsSilentHalfWay(ClientConnection visit)
    {
        await visit.Write(WithoutEnd + "Content-Length: 1000\r\n\r\n{\"error\": \"");
        await visit.Wait();
    }

    public static async Task SendsAByteASecond(ClientConnection visit)
    {
        await visit.Write(WithoutEnd + "Content-Length: 1000\r\n\r\n");
        for (; ; await visit.Wait(Second))
            await visit.Write(" ");
    }

    public static async Task SendsItsHeadAByteASecond(ClientConnection visit)
    {
        foreach (var character in WithoutEnd)
        {
            await visit.Write(character.ToString());
            await visit.Wait(Second);
        }
    }

    public static async Task PromisesAnAnswerForEver(ClientConnection visit)
    {
        for (; ; await visit.Wait(Second / 10))
            await visit.Write("HTTP/1.1 102 Processing\r\n\r\n");
    }

    public static async Task SendsHeadersWithoutEnd(ClientConnection visit)
    {
        await visit.Write("HTTP/1.1 200 OK\r\n");
        for (var n = 0; ; n++)
            await visit.Write($"X-Header-{n}: {Block[..1000]}\r\n");
    }

    public static async Task SendsABodyWithoutEnd(ClientConnection visit)
    {
        await visit.Write(WithoutEnd + "Connection: close\r\n\r\n{\"error\": \"");
        while (true)
            await visit.Write(Block);
    }

    public static async Task SendsAGigabyteOfSpaces(ClientConnection visit)
    {
        const int gigabyte = 1 << 30;
        await visit.Write(WithoutEnd + $"Content-Length: {gigabyte}\r\n\r\n");
        for (var sent = 0; sent < gigabyte; sent += Spaces.Length)
            await visit.Write(Spaces);
    }

    public static Task SendsAHeaderOfAMegabyte(ClientConnection visit) =>
        visit.Answer(200, Json + $"X-Long: {new string('a', 1 << 20)}\r\n", "{}");

    public static async Task SendsLessThanItSays(ClientConnection visit)
    {
        await visit.Write(WithoutEnd + "Content-Length: 1000\r\n\r\n{\"error\": \"short\"}");
        visit.HangUp();
    }

    /// <summary>Whoever believes the length takes the beginning for the whole.</summary>
    public static async Task SendsMoreThanItSays(ClientConnection visit)
    {
        await visit.Write(WithoutEnd + "Connection: close\r\nContent-Length: 10\r\n\r\n{\"error\": \"long\"}");
        visit.HangUp();
    }

    public static Task ChunksBadly(ClientConnection visit) =>
        visit.Write(WithoutEnd + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{\"error\": \"\"}\r\n0\r\n\r\n");

    public static Task SendsAScript(ClientConnection visit) =>
        visit.Answer(200, Html, "<html><script>alert('hostile')</script></html>");

    public static Task SendsWhatIsNotUtf8(ClientConnection visit) =>
        visit.Write(WithoutEnd + "Content-Length: 13\r\n\r\n{\"error\":\"\xff\"}");

    /// <summary>By a code that asks for the same method and body.</summary>
    public static Task RedirectsToItself(ClientConnection visit) => RedirectsTo(visit.Server.Endpoint)(visit);

    public static async Task SendsAGzipBomb(ClientConnection visit)
    {
        await visit.Write(WithoutEnd + $"Content-Encoding: gzip\r\nContent-Length: {Bomb.Value.Length}\r\n\r\n");
        await visit.ConsumerProfile.WriteAsync(Bomb.Value, visit.Over);
    }

    public static async Task SendsGzipBombsWithoutEnd(ClientConnection visit)
    {
        await visit.Write(WithoutEnd + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n");
        while (true)
            await visit.ConsumerProfile.WriteAsync(Bomb.Value, visit.Over);
    }

    /// <summary>Sends plain text under a header that says it is compressed.</summary>
    public static Behaviour CallsItself(string coding) =>
        visit => visit.Answer(200, Json + $"Content-Encoding: {coding}\r\n", "{\"error\": \"this is not compressed\"}");

    public static Task NestsDeeply(ClientConnection visit) =>
        visit.Answer(200, Json, new string('[', 10_000) + new string(']', 10_000));

    public static async Task ResetsHalfWay(ClientConnection visit)
    {
        await visit.Write(WithoutEnd + "Content-Length: 1000\r\n\r\n{\"error\": \"");
        visit.Reset();
    }

    public static Task HangsUp(ClientConnection visit)
    {
        visit.HangUp();
        return Task.CompletedTask;
    }

    public static Task SpeaksNoHttp(ClientConnection visit) => visit.Write("220 mail.example ESMTP\r\n");

    public static Task IsUnavailable(ClientConnection visit) =>
        visit.Answer(503, Html, "<html><h1>Service Unavailable</h1></html>");

    public static Task Challenges(ClientConnection visit) =>
        visit.Answer(403, Html + "cf-mitigated: challenge\r\nServer: cloudflare\r\n", ChallengePage);

    public static Task ChallengesWithoutSayingSo(ClientConnection visit) =>
        visit.Answer(503, Html + "Server: cloudflare\r\n", ChallengePage);

    public static Behaviour LimitsTheRate(string retryAfter) =>
        visit => visit.Answer(429, Json + $"Retry-After: {retryAfter}\r\n", "{\"error\": \"Too many requests\"}");

    /// <summary>By a code that asks for the same method and body at the other place.</summary>
    public static Behaviour RedirectsTo(Uri place) => visit => visit.Answer(307, $"Location: {place}\r\n", "");

    public static Behaviour SetsACookie(string cookie) =>
        async visit =>
            await visit.Write(
                (await visit.PanelsAnswer()).Replace(
                    "\r\n\r\n",
                    $"\r\nSet-Cookie: {cookie}\r\n\r\n",
                    StringComparison.Ordinal
                )
            );

    public static Behaviour Says(string json) => visit => visit.Answer(200, Json, json);

    /// <summary>Says so in the place of each refusal of the panel.</summary>
    public static Behaviour RefusesWith(string json) =>
        async visit =>
        {
            var answer = await visit.PanelsAnswer();
            await (
                answer.Contains("\r\n\r\n{\"error\":", StringComparison.Ordinal)
                    ? visit.Answer(200, Json, json)
                    : visit.Write(answer)
            );
        };

    /// <summary>Says so in the place of each list of the panel, and passes refusals on.</summary>
    public static Behaviour Lists(string services) =>
        async visit =>
        {
            var answer = await visit.PanelsAnswer();
            await (
                answer.Contains("\r\n\r\n[", StringComparison.Ordinal)
                    ? visit.Answer(200, Json, services)
                    : visit.Write(answer)
            );
        };

    /// <summary>Sends the panel's answer with another body.</summary>
    public static Behaviour Rewrites(Func<string, string> body) =>
        async visit =>
        {
            var answer = (await visit.PanelsAnswer()).Split("\r\n\r\n", 2);
            await visit.Answer(
                int.Parse(answer[0].Split(' ')[1], CultureInfo.InvariantCulture),
                Json,
                body(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(answer[1])))
            );
        };

    public static Behaviour WritesNumbersOf(int digits) =>
        Rewrites(json => Regex.Replace(json, "(?<=:)[0-9]+", new string('9', digits)));

    /// <summary>In the place of an object's other members.</summary>
    public static Behaviour RepeatsAMember(int times) =>
        Rewrites(json =>
            Regex.Replace(json, "(?<=\\{).*?(?=\\})", string.Join(',', Enumerable.Repeat("\"error\":\"x\"", times)))
        );

    public static Behaviour GivesEachTheId(int id) =>
        Rewrites(json => Regex.Replace(json, "(?<=\"(service|order|refill)\":)[0-9]+", $"{id}"));

    /// <summary>Tells another balance each time, of the same length.</summary>
    public static Behaviour TellsJumpingBalances(int seed)
    {
        var random = new Random(seed);
        return Rewrites(json =>
            Regex.Replace(
                json,
                "(?<=\"balance\":\")[0-9.]+",
                _ =>
                {
                    lock (random)
                        return random.Next(1000, 9999).ToString(CultureInfo.InvariantCulture) + ".00";
                }
            )
        );
    }

    /// <summary>Sends each caller what the one before should have had; the first one gets its own.</summary>
    public static Behaviour AnswersTheRequestBefore()
    {
        string? before = null;
        return async visit =>
        {
            var own = await visit.PanelsAnswer();
            await visit.Write(Interlocked.Exchange(ref before, own) ?? own);
        };
    }

    /// <summary>Does the one and the other by turns.</summary>
    public static Behaviour Alternates(Behaviour one, Behaviour other) =>
        visit => visit.Number % 2 == 1 ? one(visit) : other(visit);

    public static Behaviour DiesAfter(int requests) =>
        async visit =>
        {
            if (visit.Number > requests)
            {
                visit.Reset();
                return;
            }

            await visit.Forward();
            if (visit.Number == requests)
                visit.Server.StopListening();
        };

    /// <summary>
    /// Drops that share of the connections: half of them at once and half after the panel did the work, by a reset or
    /// without a word.
    /// </summary>
    public static Behaviour Drops(double share, int seed)
    {
        var random = new Random(seed);
        return async visit =>
        {
            double draw;
            lock (random)
                draw = random.NextDouble() / share;
            var answer = draw < 0.5 ? null : await visit.PanelsAnswer();
            if (draw is < 0.25 or (>= 0.5 and < 0.75))
                visit.Reset();
            else if (draw < 1)
                visit.HangUp();
            else
                await visit.Write(answer!);
        };
    }

    /// <summary>Behaves so only towards one action, and forwards the rest.</summary>
    public static Behaviour Towards(string action, Behaviour behaviour) =>
        visit => visit.Request.Action == action ? behaviour(visit) : visit.Forward();

    /// <summary>Behaves so from that request on, and forwards those before it.</summary>
    public static Behaviour From(int request, Behaviour behaviour) =>
        visit => visit.Number >= request ? behaviour(visit) : visit.Forward();

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
