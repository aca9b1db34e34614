namespace Conformance.Core.Contracts;

/// <summary>The paths of the contract's files, relative to the folder that holds requirements/ and schemas/.</summary>
internal static class ContractPaths
{
    public const string AllRequirements = "requirements";

    public const string AllSchemas = "schemas";

    public const string Consumers = "schemas/clients";

    public const string DialectFileName = "dialect.json";

    public const string ServiceTypes = "schemas/service-types.json";

    public static string Requirements(string area) => $"{AllRequirements}/{area}.json";

    public static string DialectFolder(string id) => $"{AllSchemas}/{id}";

    public static string Dialect(string id) => $"{DialectFolder(id)}/{DialectFileName}";

    public static string Sources(string dialect) => $"{DialectFolder(dialect)}/examples/sources.json";

    public static string ConsumerFolder(string id) => $"{Consumers}/{id}";

    public static string ConsumerProfile(string id) => $"{ConsumerFolder(id)}/client.json";

    /// <summary>
    /// Whether the contract consists of this file among others. Examples are for tests and readers; of them only the
    /// address of the page counts.
    /// </summary>
    public static bool IsPartOfContract(string path) =>
        !path.Contains("/examples/", StringComparison.Ordinal)
        || path.EndsWith("/examples/sources.json", StringComparison.Ordinal);
}
