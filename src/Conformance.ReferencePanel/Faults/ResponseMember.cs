using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Faults;

/// <summary>A member of answers, and the requirements that say what it is: one of them, by dialect.</summary>
/// <param name="Id">How the ids of its faults begin: the area, and which member.</param>
/// <param name="Description">Where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Breaks">Whose statements do not hold where it is wrong.</param>
internal sealed record ResponseMember(string Id, string Description, string Name, params IReadOnlyList<string> Breaks)
{
    /// <summary>A fault for each way in which it can be wrong.</summary>
    /// <param name="find">Finds the objects with the member in a response; none where it stays as it is.</param>
    /// <param name="defects">The ways.</param>
    public IEnumerable<Fault> Faults(
        Func<ReceivedRequest, OutgoingResponse, IEnumerable<JsonObject>> find,
        params IEnumerable<MemberDefect> defects
    ) =>
        defects.Select(defect => new Fault($"{Id}-{defect.Id}", $"{Description} {defect.Description}.", Breaks)
        {
            RewriteResponse = (received, response) =>
            {
                if (response.Refusal is not null)
                    return response;

                foreach (var entry in find(received, response).ToList())
                    defect.Apply(entry, Name);
                return response;
            },
        });
}
