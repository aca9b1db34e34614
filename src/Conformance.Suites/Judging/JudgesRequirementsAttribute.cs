using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal.Commands;

namespace Conformance.Suites.Judging;

/// <summary>Turns what a check finds into the outcome of its requirement.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class JudgesRequirementsAttribute : NUnitAttribute, IWrapTestMethod
{
    public TestCommand Wrap(TestCommand command) => new JudgeCommand(command);
}
