using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Http;

/// <summary>Ids separated by commas, in the order of the request; blanks are skipped and repetitions count once.</summary>
internal static class GivenIds
{
    public const int Most = 100;

    public static IReadOnlyList<GivenId> Read(Parameters parameters, string name)
    {
        var given = parameters
            .Required(name)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return given.Length switch
        {
            0 => throw new RefusedException(RefusalKind.InvalidParameter, $"Incorrect {name}"),
            > Most => throw new RefusedException(RefusalKind.InvalidParameter, $"Too many ids: at most {Most}"),
            _ => [.. given.Distinct().Select(id => new GivenId(id))],
        };
    }
}
