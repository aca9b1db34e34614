namespace Conformance.Core.Schemas;

/// <summary>A schema document cannot be used. The message says why, in which document and where in it.</summary>
public sealed class SchemaException(string document, string location, string problem, Exception? inner = null)
    : Exception($"Schema {document}#{location}: {problem}", inner);
