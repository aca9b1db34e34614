using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Injections;

/// <summary>Stands around the answering of one request, as middleware does.</summary>
/// <param name="call">The request.</param>
/// <param name="database">The panel's state. <paramref name="next"/> runs in a transaction of its own.</param>
/// <param name="next">Answers a request as the panel does, or throws the refusal.</param>
internal delegate Task<JsonNode> RequestInterceptor(
    ApiCall call,
    Database database,
    Func<ApiCall, Task<JsonNode>> next
);
