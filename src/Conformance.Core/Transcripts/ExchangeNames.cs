namespace Conformance.Core.Transcripts;

/// <summary>
/// The names of exchanges that are no requirement's id: by them checks find what a scenario sent. They stand in
/// transcripts, which later versions check again, so a name stays as it is.
/// </summary>
public static class ExchangeNames
{
    /// <summary>The first <c>services</c> of a run.</summary>
    public const string ServiceList = "services.list";

    /// <summary>The first <c>balance</c> of a run.</summary>
    public const string FirstBalance = "balance.read";

    /// <summary>Every other reading of a balance that reconciliation uses.</summary>
    public const string BalanceSnapshot = "books.balance";

    /// <summary>The status of orders that others may have placed on the account meanwhile.</summary>
    public const string OrdersOfOthers = "books.orders-of-others";

    /// <summary>The ordinary request that shows whether the panel still answers after the probes.</summary>
    public const string AfterProbes = "probes.after";

    /// <summary>The request whose last byte is held back.</summary>
    public const string SlowBody = "slow-body.held";

    /// <summary>Twenty more requests at once, where the first twenty did not all get an answer.</summary>
    public const string TwentyMoreAtOnce = "limits.twenty-more-at-once";

    /// <summary>The status of all orders of typed services.</summary>
    public const string TypesStatus = "types.status";

    /// <summary>The status of all orders that carry optional fields.</summary>
    public const string VariantsStatus = "variants.status";

    /// <summary>The status of all orders with unusual links and comments.</summary>
    public const string UnusualOrdersStatus = "odd-orders.status";

    /// <summary>The name under which it is recorded that another run used an account meanwhile.</summary>
    /// <param name="account">The account's name.</param>
    public static string AccountShared(string account) => $"books.alone-with-{account}";

    /// <summary>The life of the ordinary orders of a run.</summary>
    public static class Orders
    {
        public const string First = "orders.first";
        public const string Second = "orders.second";
        public const string Third = "orders.third";
        public const string Fourth = "orders.fourth";
        public const string Unflagged = "orders.unflagged";
        public const string RefusedBetween = "orders.refused-between";
        public const string Between = "orders.between";
        public const string FirstStatus = "orders.first-status";
        public const string SecondStatus = "orders.second-status";
        public const string Batch = "orders.batch";
        public const string BatchReversed = "orders.batch-reversed";
        public const string Progress = "orders.progress";
        public const string Cancel = "orders.cancel";
        public const string CancelAgain = "orders.cancel-again";
        public const string CancelTwice = "orders.cancel-twice";
        public const string Cancelled = "orders.cancelled";
        public const string AfterCancel = "orders.after-cancel";
        public const string LateCancel = "orders.late-cancel";
        public const string UnflaggedCancel = "orders.unflagged-cancel";
        public const string EarlyRefill = "orders.early-refill";
        public const string UnflaggedRefill = "orders.unflagged-refill";
        public const string Refill = "orders.refill";
        public const string RefillAgain = "orders.refill-again";
        public const string RefillBatch = "orders.refill-batch";
        public const string RefillStatus = "orders.refill-status";
        public const string RefillStatusBatch = "orders.refill-status-batch";
        public const string LastBalance = "orders.balance";
    }

    /// <summary>What another customer asks about the run's orders.</summary>
    public static class Isolation
    {
        public const string Status = "isolation.status";
        public const string StatusBatch = "isolation.status-batch";
        public const string Refill = "isolation.refill";
        public const string RefillBatch = "isolation.refill-batch";
        public const string RefillStatus = "isolation.refill-status";
        public const string RefillStatusBatch = "isolation.refill-status-batch";
        public const string Cancel = "isolation.cancel";
        public const string OwnerAfterCancel = "isolation.owner-after-cancel";
        public const string Balance = "isolation.balance";
    }

    /// <summary>The order and the refill that the user named.</summary>
    public static class UserSupplied
    {
        public const string Status = "existing.status";
        public const string StatusBatch = "existing.status-batch";
        public const string StatusKnown = "existing.status-known";
        public const string RefillStatus = "existing.refill-status";
        public const string RefillStatusBatch = "existing.refill-status-batch";
        public const string RefillStatusKnown = "existing.refill-status-known";
    }

    /// <summary>The last look at all orders and at the balance.</summary>
    public static class Closing
    {
        public const string StatusBefore = "closing.status-before";
        public const string Balance = "closing.balance";
        public const string StatusAfter = "closing.status-after";
    }

    /// <summary>Orders and cancellations that leave all at once; a round's number follows the prefix.</summary>
    public static class Race
    {
        public const string OrdersPrefix = "race.orders-";
        public const string CancelsPrefix = "race.cancels-";
        public const string Balance = "race.balance";
    }

    /// <summary>The order that costs all that an account holds.</summary>
    public static class WholeBalance
    {
        public const string Balance = "whole.balance";
        public const string Cancel = "whole.cancel";
        public const string Closing = "whole.closing";
    }
}
