namespace Conformance.Core.Tests.Runs;

/// <summary>What becomes of some accepted orders on its way back, or who else uses the account.</summary>
public enum Trick
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection breaks off before the answer.</summary>
    Lost,

    /// <summary>The answer comes when nobody waits for it any longer.</summary>
    Late,

    /// <summary>The order's id is called <c>id</c>.</summary>
    OtherName,

    /// <summary>A notice stands before the JSON.</summary>
    Garbled,

    /// <summary>Somebody else orders on the same account, now and then.</summary>
    Stranger,
}
