namespace Conformance.JsonSchema;

/// <summary>The violations found so far, bounded in number and in size so that no answer can exhaust the memory.</summary>
internal sealed class Findings
{
    private const int MaxCharacters = 4_000_000;

    private readonly List<Violation> _violations = [];
    private long _characters;

    public IReadOnlyList<Violation> Violations => _violations;

    public bool IsFull => _violations.Count >= Schema.MaxViolations || _characters >= MaxCharacters;

    public void Add(Violation violation)
    {
        if (IsFull)
            return;
        _violations.Add(violation);
        _characters += violation.InstanceLocation.Length + violation.Message.Length;
    }
}
