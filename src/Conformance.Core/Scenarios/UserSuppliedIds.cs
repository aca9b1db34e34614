using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Reads what the user named by its id, alone and in a batch, and with the key of another account where no order of the run's
/// own will be read so. An id that the panel does not know is the user's matter.
/// </summary>
public sealed class UserSuppliedIds(
    string area,
    string action,
    string one,
    string many,
    string setting,
    Func<Settings, string?> id,
    Func<ScenarioContext, string, Task> asStranger
) : Scenario
{
    public static readonly IReadOnlyList<UserSuppliedIds> All =
    [
        new("status", "status", "order", "orders", "Panel.OrderId", settings => settings.OrderId, CrossAccount.Status),
        new(
            "refill-status",
            "refill_status",
            "refill",
            "refills",
            "Panel.RefillId",
            settings => settings.RefillId,
            CrossAccount.RefillStatus
        ),
    ];

    public override IReadOnlyList<string> Areas => [area, "isolation", "lifecycle"];

    public override IReadOnlyList<string> Needs => [setting];

    public override async Task Send(ScenarioContext context)
    {
        var known = id(context.Settings)!;
        var alone = context.Ask($"existing.{area}", action).With(one, known) with { Expects = Expectation.Any };
        if (await context.Send(alone) is { ParsedBody.IsRefusal: false })
        {
            await context.Send(
                context.AskMany($"existing.{area}-batch", action, many, [known, ScenarioContext.UnknownIds(1)[0]])
            );
            if (context.Settings.Mode is Mode.Observe)
                await asStranger(context, known);
        }
        else
        {
            context.Skip(
                alone with
                {
                    Name = $"existing.{area}-known",
                },
                $"the panel does not know the id in {setting} under this key",
                "another " + setting
            );
        }
    }
}
