using Conformance.Core.Verdicts;
using Conformance.Suites.Running;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace Conformance.Suites.Judging;

/// <summary>Runs a check, keeps its result, and tells NUnit in the way that docs/architecture.md lays down.</summary>
internal sealed class JudgeCommand(TestCommand check) : DelegatingTestCommand(check)
{
    public override TestResult Execute(TestExecutionContext context)
    {
        var run = CertificationRun.Current;
        var id = (string)Test.Properties.Get(RequirementTest.IdProperty)!;
        var judgement = new Judgement(run, LawBooks.Current[id]);
        ((Checks)context.TestObject!).Judgement = judgement;
        var result = run.Keep(judgement.Conclude(() => innerCommand.Execute(context)));
        context.CurrentResult.SetResult(
            StateOf(result, run.Settings.Strict),
            result.Known is { } known ? $"known: {known}{Environment.NewLine}{result.Message}" : result.Message ?? ""
        );
        return context.CurrentResult;
    }

    private static ResultState StateOf(Result result, bool strict) =>
        result.Outcome switch
        {
            Outcome.Passed => ResultState.Success,
            _ when result.Known is not null => ResultState.Ignored,
            Outcome.Deviates => strict ? ResultState.Failure : ResultState.Success,
            Outcome.Failed => ResultState.Failure,
            _ => ResultState.Ignored,
        };
}
