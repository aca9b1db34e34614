namespace Conformance.Core.Schemas;

/// <summary>The violations so far, and the place that is looked at.</summary>
/// <param name="most">The most that are listed.</param>
internal sealed class Violations(int most)
{
    /// <summary>No answer can make a list that takes more characters.</summary>
    private const int MaxCharacters = 4_000_000;

    private readonly List<Violation> list = [];
    private int characters;

    /// <summary>The steps from the whole value to the place, the last on top.</summary>
    public Stack<Part> Path { get; } = new();

    public IReadOnlyList<Violation> List => list;

    public bool IsFull => list.Count >= most || characters >= MaxCharacters;

    public string PlaceInWords
    {
        get
        {
            if (!Path.TryPeek(out var part))
                return "value";
            return part.Kind is PartKind.Item ? $"item {part.Step}" : $"member {Wording.Excerpt(part.Step)}";
        }
    }

    public void Add(string keyword, string expected, string? actual, string? member)
    {
        var isName = Path.TryPeek(out var part) && part.Kind is PartKind.MemberName;
        var all = isName ? $"the member's name to be {expected}" : expected;
        var violation = new Violation(Pointer(_ => false), Pointer(IsEntry), keyword, all, actual) { Member = member };
        list.Add(violation);
        characters += violation.InstanceLocation.Length + violation.Message.Length;
    }

    /// <summary>Adds what ended the evaluation, also where the list is full.</summary>
    public void End(string keyword, string expected, string actual) => Add(keyword, expected, actual, member: null);

    private static bool IsEntry(Part part) => part.Kind is not PartKind.NamedMember;

    private string Pointer(Func<Part, bool> isStar) =>
        Path.Reverse().Aggregate("", (path, part) => PointerPattern.Append(path, isStar(part) ? "*" : part.Step));
}
