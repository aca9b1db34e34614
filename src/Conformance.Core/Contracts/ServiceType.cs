namespace Conformance.Core.Contracts;

/// <summary>A type of service as field practice knows it: an entry of schemas/service-types.json.</summary>
/// <param name="Name">The name in service lists, such as <c>Custom Comments</c>.</param>
/// <param name="Slug">The name in the ids of requirements, such as <c>custom-comments</c>.</param>
/// <param name="Parameters">The parameters that an order of it must have, beside <c>service</c>.</param>
/// <param name="PricedBy">The parameter that its price is calculated from.</param>
public sealed record ServiceType(string Name, string Slug, IReadOnlyList<string> Parameters, PricedBy PricedBy);
