using Conformance.Core.Schemas;
using Conformance.Core.Targets;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Running;

/// <summary>Whom answers are held against beside the run's own dialect. They are read once for all runs of a process.</summary>
internal static class Readers
{
    private static readonly Lazy<Fitting> AllDialects = new(() =>
        Fitting.OfDialects(ProjectRoot.Resolve("schemas"), LawBooks.Current)
    );

    private static readonly Lazy<Fitting> AllClients = new(() => Fitting.OfClients(ProjectRoot.Resolve("schemas")));

    public static Fitting Dialects => AllDialects.Value;

    public static Fitting Clients => AllClients.Value;
}
