namespace Conformance.ReferencePanel.Faults;

/// <summary>Whose an id is, seen by the account that names it.</summary>
internal enum Owner
{
    /// <summary>No order and no refill has it.</summary>
    Nobody,

    /// <summary>The account's own.</summary>
    Self,

    /// <summary>Another account's.</summary>
    Another,
}
