using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Spending;

/// <summary>A line of a ledger: an order that a run meant to place, or what came of it.</summary>
public sealed record LedgerLine
{
    internal static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public DateTimeOffset At { get; init; }

    /// <summary>The run that wrote it.</summary>
    public string Run { get; init; } = "";

    /// <summary>Counts the orders of a run from 1.</summary>
    public int Entry { get; init; }

    /// <summary>The name of the order's exchange; null on lines that say what came of it.</summary>
    public string? Intends { get; init; }

    public string? Account { get; init; }

    public string? Service { get; init; }

    public string? Quantity { get; init; }

    public decimal? WorstCase { get; init; }

    public bool Answered { get; init; }

    /// <summary>The id that the panel gave.</summary>
    public string? Order { get; init; }

    public string? Error { get; init; }

    /// <summary>Why the order did not leave after all.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>Whether the run begins to use the account.</summary>
    public bool Begins { get; init; }

    /// <summary>Whether the run does not use the account any longer.</summary>
    public bool Ends { get; init; }

    /// <summary>Whether a run named the order, since its answer was never recorded.</summary>
    public bool Named { get; init; }

    /// <summary>The run whose order it was, on such a line.</summary>
    public string? NamesRun { get; init; }

    /// <summary>Null for what is no line, such as the half of one that a kill left.</summary>
    internal static LedgerLine? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerLine>(text, Format);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
