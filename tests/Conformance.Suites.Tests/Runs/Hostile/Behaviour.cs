namespace Conformance.Suites.Tests.Runs.Hostile;

/// <summary>What a hostile server does with a request. A connection that it left open takes the next one.</summary>
internal delegate Task Behaviour(ClientConnection visit);
