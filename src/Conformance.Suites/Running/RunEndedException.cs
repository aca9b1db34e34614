namespace Conformance.Suites.Running;

/// <summary>The run did not end well; the message is all that there is to say, so it has no stack trace.</summary>
public sealed class RunEndedException(string message) : Exception(message)
{
    public override string? StackTrace => null;
}
