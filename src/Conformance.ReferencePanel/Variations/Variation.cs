using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Variations;

/// <summary>A quirk that the contract allows.</summary>
/// <param name="Id">By which it is switched on.</param>
/// <param name="What">What is different.</param>
internal sealed record Variation(string Id, string What) : Quirk(Id, What);
