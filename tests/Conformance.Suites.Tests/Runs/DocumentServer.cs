using System.Globalization;
using System.Text;
using System.Text.Json;
using Conformance.Core.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conformance.Suites.Tests.Runs;

/// <summary>
/// A witness that nobody of the project wrote: it answers every request with the example that the documents show for
/// it, byte for byte, but that each order takes a little from the figure of the balance. What has no example in the
/// dialect is answered with the example of an error.
/// </summary>
internal sealed class DocumentServer : IAsyncDisposable
{
    private const decimal Charge = 0.0001m;

    private readonly WebApplication server;

    private DocumentServer(WebApplication server, IReadOnlyCollection<string> answers)
    {
        this.server = server;
        Answers = answers;
    }

    public Uri Endpoint => new(server.Urls.Single() + "/api/v2");

    /// <summary>The answers that it has an example of.</summary>
    public IReadOnlyCollection<string> Answers { get; }

    public static async Task<DocumentServer> Start(string dialect)
    {
        var contract = InProcessRun.Contract.Dialect(dialect);
        var examples = Examples(contract);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var orders = 0;
        server.Map(
            "/api/v2",
            async (HttpRequest request) =>
            {
                var answer = await AnswerTo(request, contract, examples);
                if (answer == "add")
                    Interlocked.Increment(ref orders);
                var example = answer == "balance" ? Less(orders * Charge, examples[answer]) : examples[answer];
                return Results.Bytes(example, "application/json");
            }
        );
        await server.StartAsync();
        return new DocumentServer(server, examples.Keys);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>
    /// The dialect's own examples; where it has no schema of its own for an answer either, the reference page's.
    /// </summary>
    private static Dictionary<string, byte[]> Examples(Dialect dialect)
    {
        var examples = new Dictionary<string, byte[]>();
        foreach (var folder in Folders(dialect))
        {
            var sources = JsonDocument
                .Parse(File.ReadAllBytes(Path.Combine(folder, "examples", "sources.json")))
                .RootElement.GetProperty("examples");
            foreach (var source in sources.EnumerateObject())
            {
                var answer = source.Value.GetProperty("answer").GetString()!;
                if (
                    folder == FolderOf(dialect.Id)
                    || !File.Exists(Path.Combine(FolderOf(dialect.Id), answer + ".schema.json"))
                    || RefersToTheReferencePage(dialect, answer)
                )
                {
                    examples.TryAdd(answer, File.ReadAllBytes(Path.Combine(folder, "examples", source.Name)));
                }
            }
        }

        return examples;
    }

    private static byte[] Less(decimal money, byte[] example)
    {
        var text = Encoding.UTF8.GetString(example);
        var figure = JsonDocument.Parse(example).RootElement.GetProperty("balance").GetString()!;
        var less = decimal.Parse(figure, CultureInfo.InvariantCulture) - money;
        return Encoding.UTF8.GetBytes(text.Replace(figure, less.ToString(CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<string> Folders(Dialect dialect) =>
        new[] { dialect.Id, dialect.Fallback }.OfType<string>().Select(FolderOf);

    private static string FolderOf(string dialect) => Repository.Resolve($"schemas/{dialect}");

    private static bool RefersToTheReferencePage(Dialect dialect, string answer) =>
        File.ReadAllText(Path.Combine(FolderOf(dialect.Id), answer + ".schema.json"))
            .Contains($"\"../{dialect.Fallback}/{answer}.schema.json\"", StringComparison.Ordinal);

    private static async Task<string> AnswerTo(
        HttpRequest request,
        Dialect dialect,
        Dictionary<string, byte[]> examples
    )
    {
        var fields = request.HasFormContentType
            ? (await request.ReadFormAsync()).ToDictionary()
            : request.Query.ToDictionary();
        var answers = dialect.Actions.GetValueOrDefault(fields.GetValueOrDefault("action").ToString());
        var answer = fields.ContainsKey("orders") || fields.ContainsKey("refills") ? answers?.Batch : answers?.Single;
        return answer is not null && examples.ContainsKey(answer) ? answer : "error";
    }
}
