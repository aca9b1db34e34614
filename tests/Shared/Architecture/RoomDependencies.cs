using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Conformance.Tests.Architecture;

/// <summary>
/// The rooms of an assembly, and what each uses of the others. A room is the first part of a namespace below the root
/// namespace; types of the root namespace itself form the room <see cref="Root"/>. Read from metadata and IL, and from
/// the using directives in the debug symbols: a constant is copied where it is used, so IL does not show its owner.
/// </summary>
internal sealed class RoomDependencies
{
    public const string Root = "(root)";

    private readonly string rootNamespace;

    /// <exception cref="SymbolsNotFoundException">The assembly has no debug symbols beside it.</exception>
    public RoomDependencies(Assembly assembly, string rootNamespace)
    {
        this.rootNamespace = rootNamespace;
        using var module = ModuleDefinition.ReadModule(assembly.Location, new ReaderParameters { ReadSymbols = true });
        var types = module.Types.Where(type => RoomOf(type.Namespace) is not null).ToList();
        Rooms = [.. types.Select(type => RoomOf(type.Namespace)!).Distinct().Order(StringComparer.Ordinal)];
        All = [.. types.SelectMany(Of).Distinct()];
    }

    public IReadOnlyList<string> Rooms { get; }

    /// <summary>Each use of one room by another, once for each pair of types.</summary>
    public IReadOnlyList<RoomDependency> All { get; }

    /// <summary>The pairs of rooms of which each uses the other.</summary>
    public IReadOnlyList<(string One, string Other)> Mutual
    {
        get
        {
            var pairs = All.Select(use => (use.From, use.To)).ToHashSet();
            return
            [
                .. pairs.Where(pair =>
                    string.CompareOrdinal(pair.From, pair.To) < 0 && pairs.Contains((pair.To, pair.From))
                ),
            ];
        }
    }

    /// <summary>The uses that go against an order in which a room may use only the rooms before it.</summary>
    /// <param name="order">All rooms. Using one that is not named is against any order.</param>
    public IReadOnlyList<RoomDependency> Against(IReadOnlyList<string> order)
    {
        var position = order.Index().ToDictionary(room => room.Item, room => room.Index);
        return [.. All.Where(use => !IsBefore(use.To, use.From))];

        bool IsBefore(string used, string user) =>
            position.TryGetValue(used, out var first) && position.TryGetValue(user, out var second) && first < second;
    }

    private IEnumerable<RoomDependency> Of(TypeDefinition type)
    {
        var room = RoomOf(type.Namespace)!;
        var types = ReferencedTypes
            .Of(type)
            .Select(Outermost)
            .Select(used => (Room: RoomOf(used.Namespace), Name: used.FullName));
        var namespaces = Usings(type).Select(used => (Room: RoomOf(used), Name: $"using {used}"));
        return types
            .Concat(namespaces)
            .Where(used => used.Room is not null && used.Room != room)
            .Select(used => new RoomDependency(room, used.Room!, type.FullName, used.Name));
    }

    private static IEnumerable<string> Usings(TypeDefinition type) =>
        type.Methods.SelectMany(Imports).Concat(type.NestedTypes.SelectMany(Usings)).Distinct();

    private static IEnumerable<string> Imports(MethodDefinition method)
    {
        var scope = method.DebugInformation.Scope?.Import;
        for (; scope is not null; scope = scope.Parent)
        {
            foreach (var target in scope.Targets.Where(target => target.Kind is ImportTargetKind.ImportNamespace))
                yield return target.Namespace;
        }
    }

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    /// <summary>null where the namespace lies outside the root namespace.</summary>
    private string? RoomOf(string named)
    {
        if (named == rootNamespace)
            return Root;
        if (!named.StartsWith(rootNamespace + ".", StringComparison.Ordinal))
            return null;
        return named[(rootNamespace.Length + 1)..].Split('.')[0];
    }
}
