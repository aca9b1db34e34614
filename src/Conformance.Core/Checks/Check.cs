using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>Says of one requirement what the run shows. A check sends nothing, and throws for no outcome.</summary>
/// <param name="context">The requirement, and what the run knows.</param>
public delegate CheckResult Check(CheckContext context);
