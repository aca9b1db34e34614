using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Variations;

/// <summary>An injection that the contract allows.</summary>
/// <param name="Id">The id by which it is switched on.</param>
/// <param name="Description">What is different.</param>
internal sealed record Variation(string Id, string Description) : Injection(Id, Description);
