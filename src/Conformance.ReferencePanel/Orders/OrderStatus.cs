namespace Conformance.ReferencePanel.Orders;

internal static class OrderStatus
{
    public const string Pending = "Pending";
    public const string InProgress = "In progress";
    public const string Completed = "Completed";
    public const string Partial = "Partial";
    public const string Canceled = "Canceled";
}
