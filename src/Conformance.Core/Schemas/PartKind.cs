namespace Conformance.Core.Schemas;

/// <summary>How a keyword comes to a part of a value.</summary>
internal enum PartKind
{
    /// <summary>By a name in the schema.</summary>
    NamedMember,

    /// <summary>By any other name, as one entry among others.</summary>
    OtherMember,

    /// <summary>It is the name of a member, and not the member.</summary>
    MemberName,

    /// <summary>It is an item of an array.</summary>
    Item,
}
