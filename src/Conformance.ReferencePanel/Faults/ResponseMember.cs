using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Faults;

/// <summary>A member of answers, and the requirements that say what it is: one of them, by dialect.</summary>
/// <param name="Id">How the ids of its faults begin: the area, and which member.</param>
/// <param name="Description">Where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Breaks">Whose statements do not hold where it is wrong.</param>
internal sealed record ResponseMember(string Id, string Description, string Name, params IReadOnlyList<string> Breaks)
{
    /// <summary>A fault for each way in which it can be wrong.</summary>
    /// <param name="find">Finds the objects with the member in an answer; none where it stays as it is.</param>
    /// <param name="defects">The ways.</param>
    public IEnumerable<Fault> Faults(
        Func<ApiCall, Database, JsonNode, IEnumerable<JsonObject>> find,
        params IEnumerable<MemberDefect> defects
    ) =>
        defects.Select(defect => new Fault($"{Id}-{defect.Id}", $"{Description} {defect.Description}.", Breaks)
        {
            Intercept = Interceptors.RewriteAnswer(
                (call, database, answer) =>
                {
                    foreach (var entry in find(call, database, answer).ToList())
                        defect.Apply(entry, Name);
                    return answer;
                }
            ),
        });
}
