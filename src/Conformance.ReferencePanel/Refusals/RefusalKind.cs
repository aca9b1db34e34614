namespace Conformance.ReferencePanel.Refusals;

internal enum RefusalKind
{
    InvalidKey,
    Suspended,
    RateLimited,
    UnknownAction,
    InvalidParameter,
    UnknownService,
    NotEnoughFunds,
    UnknownOrder,
    UnknownRefill,
    NotRefillable,
    NotCancelable,
    UnknownCancel,
    WrongMethod,
    UnknownPath,
    TooLarge,
    Broken,
}
