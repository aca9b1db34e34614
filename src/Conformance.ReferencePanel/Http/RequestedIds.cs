using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Http;

/// <summary>Reads ids separated by commas, in their order. Blanks are skipped; repetitions count once.</summary>
internal static class RequestedIds
{
    public const int MaxCount = 100;

    public static IReadOnlyList<RequestedId> Read(Parameters parameters, string name)
    {
        var given = parameters
            .Required(name)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return given.Length switch
        {
            0 => throw new RefusedException(RefusalKind.InvalidParameter, $"Incorrect {name}"),
            > MaxCount => throw new RefusedException(RefusalKind.InvalidParameter, $"Too many ids: at most {MaxCount}"),
            _ => [.. given.Distinct().Select(id => new RequestedId(id))],
        };
    }
}
