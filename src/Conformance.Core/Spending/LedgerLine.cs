using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Spending;

/// <summary>
/// A line of a ledger: an order that a run meant to place, what came of it, or that a run begins or ends. Members that
/// do not apply are left out of the file.
/// </summary>
public sealed record LedgerLine
{
    internal static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The run that wrote it.</summary>
    public string Run { get; init; } = "";

    /// <summary>The order's number in its run, from 1; 0 on a line that is about the run itself.</summary>
    public int Entry { get; init; }

    /// <summary>The name of the order's exchange; null on lines that record what came of it.</summary>
    [JsonPropertyName("intends")]
    public string? IntendedOrder { get; init; }

    /// <summary>The account that orders.</summary>
    public string? Account { get; init; }

    /// <summary>The service's id as the request writes it; null where it has none.</summary>
    public string? Service { get; init; }

    /// <summary>The quantity as the request writes it; null where it has none.</summary>
    public string? Quantity { get; init; }

    /// <summary>The most that the order can cost, in the account's currency.</summary>
    public decimal? WorstCase { get; init; }

    /// <summary>Whether the request was sent and its exchange recorded.</summary>
    [JsonPropertyName("answered")]
    public bool HasResponse { get; init; }

    /// <summary>The id that the panel gave.</summary>
    [JsonPropertyName("order")]
    public string? OrderId { get; init; }

    /// <summary>The panel's error, or what stood in the way of a response.</summary>
    public string? Error { get; init; }

    /// <summary>Why the order was not sent after all.</summary>
    [JsonPropertyName("withdrawn")]
    public string? WithdrawalReason { get; init; }

    /// <summary>Whether the run begins to use the account.</summary>
    [JsonPropertyName("begins")]
    public bool RunStarts { get; init; }

    /// <summary>Whether the run does not use the account any longer.</summary>
    [JsonPropertyName("ends")]
    public bool RunEnds { get; init; }

    /// <summary>Whether a run has reported the order, since its response was never recorded.</summary>
    [JsonPropertyName("named")]
    public bool IsReported { get; init; }

    /// <summary>The run whose order it was, on a line that records that it was reported.</summary>
    [JsonPropertyName("namesRun")]
    public string? ReportedRun { get; init; }

    /// <summary>Reads a line; null for what is none, such as the half of one that a kill left.</summary>
    public static LedgerLine? Parse(string text)
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
