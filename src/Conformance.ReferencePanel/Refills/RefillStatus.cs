namespace Conformance.ReferencePanel.Refills;

internal static class RefillStatus
{
    public const string Pending = "Pending";
    public const string InProgress = "In progress";
    public const string Completed = "Completed";
}
