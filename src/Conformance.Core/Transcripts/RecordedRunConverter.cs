using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Conformance.Core.Configuration;

namespace Conformance.Core.Transcripts;

/// <summary>
/// Writes a run as one object: its form, its start, then each recorded setting under its name in camelCase. Settings
/// without a value are left out, and keys are written as a list of their accounts.
/// </summary>
internal sealed class RecordedRunConverter : JsonConverter<RecordedRun>
{
    private const string Form = "form";
    private const string StartedAt = "startedAt";
    private const string Accounts = "accounts";

    /// <summary>The member before <see cref="Accounts"/>.</summary>
    private const string Areas = "areas";

    public override RecordedRun Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var run = json.RootElement;
        var form = (int)Required(run, Form, typeof(int), options);
        var startedAt = (DateTimeOffset)Required(run, StartedAt, typeof(DateTimeOffset), options);
        var settings = RecordedRun.RecordedSettings.Aggregate(
            new Settings(),
            (read, setting) => Read(read, setting, run, options)
        );
        var accounts = (List<Account>)Required(run, Accounts, typeof(List<Account>), options);
        return new RecordedRun
        {
            Form = form,
            StartedAt = startedAt,
            Settings = RecordedRun.WithMarkers(settings, accounts),
        };
    }

    public override void Write(Utf8JsonWriter writer, RecordedRun value, JsonSerializerOptions options)
    {
        var run = new JsonObject
        {
            [Form] = JsonSerializer.SerializeToNode(value.Form, options),
            [StartedAt] = JsonSerializer.SerializeToNode(value.StartedAt, options),
        };
        foreach (var setting in RecordedRun.RecordedSettings)
        {
            if (setting.Get(value.Settings) is { } given)
                run[NameOf(setting)] = JsonSerializer.SerializeToNode(given, setting.ValueType, options);
        }

        var accounts = value.Settings.Keys.Keys.Order().ToList();
        run.Insert(run.IndexOf(Areas) + 1, Accounts, JsonSerializer.SerializeToNode(accounts, options));
        run.WriteTo(writer, options);
    }

    private static Settings Read(Settings settings, Setting setting, JsonElement run, JsonSerializerOptions options)
    {
        var name = NameOf(setting);
        var isOptional = setting.Get(settings) is null or IReadOnlyList<string>;
        if (isOptional && !Has(run, name))
            return settings;
        return setting.SetValue(settings, Required(run, name, setting.ValueType, options));
    }

    private static object Required(JsonElement run, string name, Type type, JsonSerializerOptions options) =>
        Has(run, name)
            ? run.GetProperty(name).Deserialize(type, options)!
            : throw new JsonException($"the run lacks '{name}'");

    private static bool Has(JsonElement run, string name) =>
        run.ValueKind is JsonValueKind.Object
        && run.TryGetProperty(name, out var member)
        && member.ValueKind is not JsonValueKind.Null;

    private static string NameOf(Setting setting) =>
        JsonNamingPolicy.CamelCase.ConvertName(setting.Name["Panel.".Length..]);
}
