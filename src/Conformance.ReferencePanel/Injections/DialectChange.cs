using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Injections;

/// <summary>Makes changes of a dialect for <see cref="Injection.ConfigureDialect"/>.</summary>
internal static class DialectChange
{
    /// <summary>Gives refusals of some kinds another code, another text, or both.</summary>
    public static Func<PanelDialect, PanelDialect> Refusals(
        Func<Refusal, Refusal> change,
        params RefusalKind[] kinds
    ) =>
        dialect =>
        {
            var refusals = dialect.Refusals.ToDictionary();
            foreach (var kind in kinds)
                refusals[kind] = change(refusals[kind]);
            return dialect with { Refusals = refusals };
        };
}
