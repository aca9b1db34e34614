using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Faults;

/// <summary>A member of answers, and the requirements that say what it is: one of them, by dialect.</summary>
/// <param name="Id">How the ids of its faults begin: the area, and which member.</param>
/// <param name="What">Where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Breaks">Whose statements do not hold where it is wrong.</param>
internal sealed record Member(string Id, string What, string Name, params IReadOnlyList<string> Breaks)
{
    /// <summary>A fault for each way in which it can be wrong.</summary>
    /// <param name="find">Finds the objects that are to have the member in an answer on its way out; none where it is left alone.</param>
    /// <param name="ways">The ways.</param>
    public IEnumerable<Fault> Faults(
        Func<Asked, Outgoing, IEnumerable<JsonObject>> find,
        params IEnumerable<Wrong> ways
    ) =>
        ways.Select(way => new Fault($"{Id}-{way.Id}", $"{What} {way.What}.", Breaks)
        {
            Leave = (asked, plain) =>
            {
                foreach (var entry in plain.Refusal is null ? find(asked, plain).ToList() : [])
                    way.Change(entry, Name);
                return plain;
            },
        });
}
