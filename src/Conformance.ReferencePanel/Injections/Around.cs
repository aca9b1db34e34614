using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Injections;

/// <param name="call">What is asked.</param>
/// <param name="database">The panel's state. The plain answer is given in a transaction of its own.</param>
/// <param name="next">Gives the plain answer, or throws the refusal.</param>
internal delegate Task<JsonNode> Around(Call call, Database database, Func<Call, Task<JsonNode>> next);
