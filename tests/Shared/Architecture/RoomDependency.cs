namespace Conformance.Tests.Architecture;

/// <summary>One use of a type, or of a whole namespace, of one room by a type of another room.</summary>
/// <param name="From">The room that uses.</param>
/// <param name="To">The room that is used.</param>
/// <param name="User">The full name of the outermost type that uses.</param>
/// <param name="Used">The full name of the type that is used, or the text of the using directive.</param>
internal sealed record RoomDependency(string From, string To, string User, string Used)
{
    public override string ToString() => $"{User} ({From}) uses {Used} ({To})";
}
