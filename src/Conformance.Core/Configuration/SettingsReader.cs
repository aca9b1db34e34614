using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Conformance.Core.Contracts;
using Conformance.Core.Scenarios;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Configuration;

/// <summary>
/// Reads the settings: a run parameter (<c>Panel.MaxSpend</c>) wins, then the environment variable
/// (<c>PANEL_MAX_SPEND</c>), then the default. What is wrong is collected, so that all of it is reported at once.
/// </summary>
public sealed partial class SettingsReader
{
    private static readonly string[] Names =
    [
        "Url",
        "Key",
        "Dialect",
        "Mode",
        "Areas",
        "MaxSpend",
        "ServiceId",
        "Link",
        "AllTypes",
        "OtherKey",
        "UnfundedKey",
        "LowFundsKey",
        "SuspendedKey",
        "OrderId",
        "RefillId",
        "Headers",
        "RequestsPerMinute",
        "Timeout",
        "ConnectTimeout",
        "FirstByteTimeout",
        "IdleTimeout",
        "RunTimeout",
        "MaxHeaderSize",
        "MaxBodySize",
        "MaxExpandedSize",
        "MaxDepth",
        "Insecure",
        "Strict",
        "Seed",
        "Reports",
        "Allure",
        "Page",
        "Baseline",
        "Faults",
        "Variations",
        "Replay",
    ];

    private static readonly string[] OfTheEmbeddedPanel = ["Faults", "Variations"];

    private const int ShortestKey = 12;

    private readonly Func<string, string?> find;
    private readonly Func<string, Settings> recorded;
    private readonly List<string> errors = [];
    private readonly HashSet<string> wrong = [];
    private bool keepsReports;

    private SettingsReader(Func<string, string?> find, Func<string, Settings> recorded)
    {
        this.find = find;
        this.recorded = recorded;
    }

    /// <param name="parameters">The run's parameters by name; those that do not start with <c>Panel.</c> are not ours.</param>
    /// <param name="environment">The environment's variables by name; those that do not start with <c>PANEL_</c> are not ours.</param>
    /// <param name="dialects">The dialects that exist.</param>
    /// <param name="recorded">Reads the settings of the run that left the transcript at a path, or throws <see cref="InvalidDataException"/> with what is wrong with it.</param>
    /// <exception cref="SettingsException">At least one setting is wrong.</exception>
    public static Settings Read(
        IReadOnlyDictionary<string, string> parameters,
        IReadOnlyDictionary<string, string> environment,
        IReadOnlyList<string> dialects,
        Func<string, Settings> recorded
    )
    {
        var reader = new SettingsReader(
            name =>
                NotBlank(parameters.GetValueOrDefault("Panel." + name))
                ?? NotBlank(environment.GetValueOrDefault(Variable(name))),
            recorded
        );
        reader.RefuseUnknown(parameters.Keys, "Panel.", name => "Panel." + name);
        reader.RefuseUnknown(environment.Keys, "PANEL_", Variable);
        var settings = reader.Assemble(dialects);
        return reader.errors.Count == 0
            ? settings
            : throw new SettingsException(reader.errors, reader.keepsReports ? null : settings.Reports);
    }

    private static string Variable(string name) => "PANEL_" + WordStart().Replace(name, "_$0").ToUpperInvariant();

    private static string Name(Account account) => account.Setting()["Panel.".Length..];

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Settings Assemble(IReadOnlyList<string> dialects)
    {
        var url = Url();
        var embedded = find("Url") is null;
        var mode = OneOf("Mode", ["observe", "order", "full"], embedded ? "full" : "observe");
        var settings = new Settings
        {
            Url = url,
            Keys = Keys(),
            Dialect = OneOf("Dialect", dialects, "perfect-panel"),
            Mode = Enum.Parse<Mode>(mode, ignoreCase: true),
            Areas = Areas(),
            MaxSpend = embedded && find("MaxSpend") is null ? null : Number("MaxSpend", 0m, 0m, decimal.MaxValue),
            ServiceId = find("ServiceId") is null ? null : Number("ServiceId", 1L, 1L, long.MaxValue),
            Link = find("Link"),
            AllTypes = Switch("AllTypes", embedded),
            OrderId = find("OrderId"),
            RefillId = find("RefillId"),
            Headers = Headers(),
            RequestsPerMinute = find("RequestsPerMinute") is null ? null : Number("RequestsPerMinute", 0, 0, 1_000_000),
            Bounds = Bounds(new Bounds()),
            Insecure = Switch("Insecure"),
            Strict = Switch("Strict"),
            Seed = Number("Seed", RandomNumberGenerator.GetInt32(int.MaxValue), 0, int.MaxValue),
            Reports = Reports(),
            Allure = Switch("Allure", preset: true),
            Page = Switch("Page", preset: true),
            Baseline = Baseline(),
            Faults = Ids("Faults"),
            Variations = Ids("Variations"),
        };
        if (find("Replay") is { } transcript)
            return Replayed(settings, ProjectRoot.Resolve(transcript), dialects);
        if (embedded)
            RefuseKeysWithoutUrl(settings);
        else
            RequireForUrl(settings);
        return settings;
    }

    private void RefuseKeysWithoutUrl(Settings settings)
    {
        foreach (var account in settings.Keys.Keys)
        {
            Wrong(
                Name(account),
                "is set, but Panel.Url is not: without a URL the embedded reference panel is certified, with its own keys"
            );
        }
    }

    private void RequireForUrl(Settings settings)
    {
        foreach (var name in OfTheEmbeddedPanel.Where(name => find(name) is not null))
            Wrong(name, "is set, and Panel.Url too: only the embedded reference panel can be told to be different");
        if (!settings.Keys.ContainsKey(Account.Main))
            Wrong("Key", "is missing: set PANEL_KEY to the key of the account to certify with");
        if (settings.Mode is Mode.Observe)
            return;
        var mode = settings.Mode.ToKebabCase();
        if (find("ServiceId") is null)
            Wrong("ServiceId", $"is missing: {mode} mode buys, so say which service to order");
        if (settings.Link is null)
            Wrong("Link", $"is missing: {mode} mode buys, so say for which link or user name");
    }

    private Uri? Url()
    {
        if (find("Url") is not { } text)
            return null;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            && url.UserInfo.Length == 0
            && url.Query.Length == 0
            && url.Fragment.Length == 0
        )
        {
            return url;
        }

        var shown = text.AsSpan().ContainsAny('@', '?', '#') ? "not an endpoint" : $"'{text}'";
        Wrong(
            "Url",
            $"is {shown}: give the endpoint itself, such as https://host/api/v2, without user name, query or fragment"
        );
        return null;
    }

    private Dictionary<Account, string> Keys()
    {
        var keys = new Dictionary<Account, string>();
        foreach (var account in Enum.GetValues<Account>())
        {
            var name = Name(account);
            if (find(name) is not { } key)
                continue;
            keys.Add(account, key);
            if (key.Length < ShortestKey)
            {
                Wrong(
                    name,
                    $"is shorter than {ShortestKey} characters: it could not be told from ordinary text, and so not be kept out of the report"
                );
            }
        }

        foreach (var shared in keys.GroupBy(k => k.Value).Where(g => g.Count() > 1))
        {
            errors.Add(
                $"{string.Join(" and ", shared.Select(k => k.Key.Setting()))} are the same key: each account has its own"
            );
        }

        return keys;
    }

    private List<string> Areas()
    {
        var areas = Ids("Areas");
        if (areas.Except(RequirementCatalog.Areas).ToList() is { Count: > 0 } unknown)
            Wrong(
                "Areas",
                $"names '{string.Join("', '", unknown)}': the areas are {string.Join(", ", RequirementCatalog.Areas)}"
            );
        return areas;
    }

    private List<string> Ids(string name) =>
        [
            .. (find(name) ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(),
        ];

    private List<KeyValuePair<string, string>> Headers()
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (
            var line in (find("Headers") ?? "").Split(
                '\n',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && HeaderName().IsMatch(line[..colon]) && line.All(char.IsAscii))
                headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
            else
                Wrong("Headers", "has a line that is not 'Name: value' in ASCII");
        }

        return headers;
    }

    private Bounds Bounds(Bounds preset) =>
        new()
        {
            Connect = Seconds("ConnectTimeout", preset.Connect, most: 600),
            FirstByte = Seconds("FirstByteTimeout", preset.FirstByte, most: 600),
            Idle = Seconds("IdleTimeout", preset.Idle, most: 600),
            Whole = Seconds("Timeout", preset.Whole, most: 600),
            Run = Seconds("RunTimeout", preset.Run, most: 86_400),
            HeaderSize = Number("MaxHeaderSize", preset.HeaderSize, 1, 1024),
            BodySize = Number("MaxBodySize", preset.BodySize, 1, 512 * 1024),
            ExpandedSize = Number("MaxExpandedSize", preset.ExpandedSize, 1, 512 * 1024),
            Depth = Number("MaxDepth", preset.Depth, 8, Configuration.Bounds.DeepestThatCanBe),
        };

    private string? Baseline()
    {
        if (find("Baseline") is not { } path)
            return null;
        var file = ProjectRoot.Resolve(path);
        if (!File.Exists(file))
            Wrong("Baseline", $"is '{file}', where no file is");
        return file;
    }

    private string Reports()
    {
        var folder = ProjectRoot.Resolve(find("Reports") ?? "reports/latest");
        if (File.Exists(folder))
            Wrong("Reports", $"is '{folder}', which is a file: name a folder");
        return folder;
    }

    private bool Switch(string name, bool preset = false) =>
        OneOf(name, ["true", "false"], preset ? "true" : "false") == "true";

    private TimeSpan Seconds(string name, TimeSpan preset, double most) =>
        TimeSpan.FromSeconds(Number(name, preset.TotalSeconds, 0.1d, most));

    private string OneOf(string name, IReadOnlyList<string> choices, string preset)
    {
        var text = find(name)?.ToLowerInvariant() ?? preset;
        if (choices.Contains(text))
            return text;
        Wrong(name, $"is '{text}': it is one of {string.Join(", ", choices)}");
        return preset;
    }

    private T Number<T>(string name, T preset, T least, T most)
        where T : struct, IParsable<T>, IComparable<T>
    {
        if (find(name) is not { } text)
            return preset;
        if (
            !text.Contains(',', StringComparison.Ordinal)
            && T.TryParse(text, CultureInfo.InvariantCulture, out var number)
            && number.CompareTo(least) >= 0
            && number.CompareTo(most) <= 0
        )
        {
            return number;
        }

        var bound =
            most.Equals(decimal.MaxValue) || most.Equals(long.MaxValue)
                ? $"of at least {least}"
                : $"from {least} to {most}";
        Wrong(name, $"is '{text}': it is a {(preset is int or long ? "whole number" : "number")} {bound}");
        return preset;
    }

    private void RefuseUnknown(IEnumerable<string> given, string prefix, Func<string, string> spell)
    {
        var known = Names.Select(spell).ToList();
        foreach (
            var name in given.Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Except(known)
        )
        {
            errors.Add($"{name} is no setting: the settings are {string.Join(", ", known)}");
        }
    }

    private void Wrong(string name, string what)
    {
        wrong.Add(name);
        errors.Add($"Panel.{name} ({Variable(name)}) {what}");
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")]
    private static partial Regex HeaderName();
}
