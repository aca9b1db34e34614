namespace Conformance.Core.Contracts;

/// <summary>A place in a response about which a requirement makes a statement that a schema checks.</summary>
/// <param name="Schema">The name of the response's schema: <c>services</c> for <c>services.schema.json</c>.</param>
/// <param name="Pointer">
/// A JSON Pointer into the response, in which <c>*</c> stands for any entry; empty for the response as a whole.
/// </param>
public sealed record SchemaPlace(string Schema, string Pointer);
