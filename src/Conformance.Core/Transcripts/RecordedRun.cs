using Conformance.Core.Configuration;
using Conformance.Core.Secrets;

namespace Conformance.Core.Transcripts;

/// <summary>What a transcript says of its run before the first exchange: what judging depends on, and of a key only that there was one.</summary>
public sealed record RecordedRun
{
    /// <summary>The form of the transcripts that are written and read here. Another one needs another number.</summary>
    public const int CurrentForm = 1;

    public required int Form { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null for the embedded reference panel.</summary>
    public Uri? Url { get; init; }

    public required string Dialect { get; init; }

    public required Mode Mode { get; init; }

    /// <summary>Empty for all.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The accounts that the run had a key of.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    public long? ServiceId { get; init; }

    public string? Link { get; init; }

    public required bool AllTypes { get; init; }

    public string? OrderId { get; init; }

    public string? RefillId { get; init; }

    public required bool Insecure { get; init; }

    public required int Seed { get; init; }

    /// <summary>What the embedded reference panel was told to do wrong.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>What it was told to do differently.</summary>
    public IReadOnlyList<string> Variations { get; init; } = [];

    public static RecordedRun Of(Settings settings, DateTimeOffset startedAt) =>
        new()
        {
            Form = CurrentForm,
            StartedAt = startedAt,
            Url = settings.Url,
            Dialect = settings.Dialect,
            Mode = settings.Mode,
            Areas = settings.Areas,
            Accounts = [.. settings.Keys.Keys.Order()],
            ServiceId = settings.ServiceId,
            Link = settings.Link,
            AllTypes = settings.AllTypes,
            OrderId = settings.OrderId,
            RefillId = settings.RefillId,
            Insecure = settings.Insecure,
            Seed = settings.Seed,
            Faults = settings.Faults,
            Variations = settings.Variations,
        };

    /// <summary>The run's settings as far as judging needs them, with markers in the place of keys.</summary>
    public Settings Settings() =>
        new()
        {
            Url = Url,
            Dialect = Dialect,
            Mode = Mode,
            Areas = Areas,
            Keys = Accounts.ToDictionary(account => account, account => Redactor.Marker(account)),
            ServiceId = ServiceId,
            Link = Link,
            AllTypes = AllTypes,
            OrderId = OrderId,
            RefillId = RefillId,
            Insecure = Insecure,
            Seed = Seed,
            Faults = Faults,
            Variations = Variations,
        };
}
