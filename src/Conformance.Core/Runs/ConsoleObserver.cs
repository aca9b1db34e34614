using Conformance.Core.Verdicts;

namespace Conformance.Core.Runs;

/// <summary>Writes to a text writer, and takes no notice of single results.</summary>
/// <param name="output">Where to write.</param>
public sealed class ConsoleObserver(TextWriter output) : IRunObserver
{
    /// <inheritdoc/>
    public TextWriter Output { get; } = output;

    /// <inheritdoc/>
    public string? StepSummary { get; init; }

    /// <inheritdoc/>
    public void Checked(Result result)
    {
        // The closing table names what matters.
    }
}
