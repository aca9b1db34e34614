using System.Globalization;
using Conformance.Bench;

int[] sizes = [10_000, 100_000];
var seed = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20250101;
var schemaFile = Path.GetFullPath("schemas/perfect-panel/services.schema.json");
var schema = File.ReadAllText(schemaFile);

var parse = Side.ParseAlone;
Side[] sides = [parse, Side.Ours(schema), Side.NJsonSchema(schema)];
var table = new Table(sizes);
foreach (var size in sizes)
{
    var list = new ServiceList(size, seed).ToUtf8();
    foreach (var (side, median) in Rounds.Run(sides, list))
        table.Add(side.Name, median);
    table.Add("JSON.parse + ajv 8 on Node", Node.Run("bench", schemaFile, list));
}

Console.WriteLine($"Seed {seed}, medians of up to {Rounds.Most} rounds after {Rounds.Warmups} to warm up.");
Console.WriteLine(table.ToMarkdown(comparedWith: parse.Name));
