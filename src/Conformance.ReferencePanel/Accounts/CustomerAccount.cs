namespace Conformance.ReferencePanel.Accounts;

internal sealed record CustomerAccount
{
    public long Id { get; init; }

    public string Key { get; init; } = "";

    public bool Suspended { get; init; }
}
