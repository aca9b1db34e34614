using Conformance.Core.Configuration;
using Conformance.Core.Consumers;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Running;

/// <summary>Whom answers are held against beside the run's own dialect. They are read once for all runs of a process.</summary>
internal static class Readers
{
    private static readonly Lazy<CompatibilityMatrix> AllDialects = new(() =>
        CompatibilityMatrix.OfDialects(ProjectRoot.Resolve("schemas"), LawBooks.Current)
    );

    private static readonly Lazy<CompatibilityMatrix> AllClients = new(() =>
        CompatibilityMatrix.OfClients(ProjectRoot.Resolve("schemas"))
    );

    public static CompatibilityMatrix Dialects => AllDialects.Value;

    public static CompatibilityMatrix Clients => AllClients.Value;
}
