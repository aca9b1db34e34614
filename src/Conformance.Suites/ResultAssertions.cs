using Conformance.Core.Verdicts;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;
using NUnit.Framework;

namespace Conformance.Suites;

/// <summary>States a result as NUnit's outcome, as docs/architecture.md lays down.</summary>
public sealed class ResultAssertions(Result result) : ReferenceTypeAssertions<Result, ResultAssertions>(result)
{
    /// <inheritdoc/>
    protected override string Identifier => "result";

    /// <summary>
    /// Passes where the requirement holds, or deviates and the run is not strict; fails where it is broken; is ignored,
    /// with the reason, where the failure is known or nothing was verified.
    /// </summary>
    public void Hold()
    {
        if (Subject.Known is { } known)
            Assert.Ignore($"known: {known}{Environment.NewLine}{Subject.Message}");
        if (Subject.Outcome is Outcome.Passed)
            return;
        if (!Subject.IsBroken)
            Assert.Ignore(Subject.Message ?? "");
        if (Subject.Outcome is Outcome.Deviates && !Suite.IsStrict)
            Assert.Pass(Subject.Message ?? "");
        var message = (Subject.Message ?? "").Replace("{", "{{").Replace("}", "}}");
        Execute.Assertion.FailWith(message);
    }
}
