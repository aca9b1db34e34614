using System.Text.RegularExpressions;
using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Architecture;

/// <summary>Inside Core, a room knows the rooms to its left in the flow of data, and the law book, which is open to all.</summary>
public sealed partial class RoomTests
{
    private const string RequirementCatalog = "Requirements";

    private static readonly string[] Flow =
    [
        "Targets",
        "Dialects",
        "Wire",
        "Spending",
        "Schemas",
        "Verdicts",
        "Reporting",
    ];

    private static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Core, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Select(file => Path.GetRelativePath(Core, file).Replace('\\', '/'))
            .Where(file =>
                !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal)
            );

    private static string Core => ProjectRoot.Resolve("src/Conformance.Core");

    [Test]
    public void Every_file_lies_in_a_room() =>
        Files.Select(RoomOf).Distinct().Should().BeEquivalentTo([.. Flow, RequirementCatalog]);

    [Test]
    public void A_room_knows_only_what_is_to_its_left() =>
        Files
            .SelectMany(file =>
                KnownTo(file).Where(room => !MayKnow(RoomOf(file), room)).Select(room => $"{file} knows {room}")
            )
            .Should()
            .BeEmpty();

    [Test]
    public void The_law_book_knows_no_room() =>
        Files
            .Where(file => RoomOf(file) == RequirementCatalog)
            .SelectMany(KnownTo)
            .Except([RequirementCatalog])
            .Should()
            .BeEmpty();

    [Test]
    public void Only_the_schemas_room_knows_the_libraries_that_validate() =>
        Files.Where(file => Validator().IsMatch(Text(file))).Select(RoomOf).Distinct().Should().Equal("Schemas");

    private static bool MayKnow(string room, string other) =>
        other == room
        || other == RequirementCatalog
        || (room != RequirementCatalog && Array.IndexOf(Flow, other) < Array.IndexOf(Flow, room));

    /// <summary>The rooms that a file's usings name, or that its code names by their full name.</summary>
    private static IEnumerable<string> KnownTo(string file) =>
        BurstThrottle()
            .Matches(Text(file))
            .Select(match => match.Groups[1].Value)
            .Where(room => room == RequirementCatalog || Flow.Contains(room))
            .Distinct();

    private static string Text(string file) => File.ReadAllText(Path.Combine(Core, file));

    private static string RoomOf(string file) => file.Split('/')[0];

    [GeneratedRegex("Conformance\\.Core\\.([A-Z][A-Za-z]*)")]
    private static partial Regex BurstThrottle();

    [GeneratedRegex(@"\b(Json\.(Schema|Pointer|More)|Acornima)\b")]
    private static partial Regex Validator();
}
