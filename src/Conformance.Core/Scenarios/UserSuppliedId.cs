using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Names = Conformance.Core.Transcripts.ExchangeNames.UserSupplied;

namespace Conformance.Core.Scenarios;

/// <summary>An order or a refill that the user names by its id.</summary>
/// <param name="Area">The area of its checks.</param>
/// <param name="Setting">The setting that names it.</param>
/// <param name="Value">Reads the setting.</param>
/// <param name="Action">The action that reads its status.</param>
/// <param name="SingleField">The field for one id.</param>
/// <param name="BatchField">The field for several ids.</param>
internal sealed record UserSuppliedId(
    string Area,
    string Setting,
    Func<Settings, string?> Value,
    string Action,
    string SingleField,
    string BatchField
)
{
    public static readonly UserSuppliedId Order = new(
        "status",
        "Panel.OrderId",
        settings => settings.OrderId,
        "status",
        "order",
        "orders"
    )
    {
        SingleName = Names.Status,
        BatchName = Names.StatusBatch,
        KnownName = Names.StatusKnown,
        CrossAccountRequests = CrossAccount.StatusRequests,
    };

    public static readonly UserSuppliedId Refill = new(
        "refill-status",
        "Panel.RefillId",
        settings => settings.RefillId,
        "refill_status",
        "refill",
        "refills"
    )
    {
        SingleName = Names.RefillStatus,
        BatchName = Names.RefillStatusBatch,
        KnownName = Names.RefillStatusKnown,
        CrossAccountRequests = CrossAccount.RefillStatusRequests,
    };

    /// <summary>The name of the exchange that reads the id alone.</summary>
    public required string SingleName { get; init; }

    /// <summary>The name of the exchange that reads it in a batch.</summary>
    public required string BatchName { get; init; }

    /// <summary>The name under which it is recorded that the panel does not know the id.</summary>
    public required string KnownName { get; init; }

    /// <summary>Makes the requests for it with the key of another account.</summary>
    public required Func<ScenarioContext, IReadOnlyList<PanelRequest>> CrossAccountRequests { get; init; }
}
