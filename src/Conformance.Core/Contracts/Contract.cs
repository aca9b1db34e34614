using System.Collections.Frozen;
using Conformance.Core.Schemas;

namespace Conformance.Core.Contracts;

/// <summary>
/// What a panel has to do: the requirements, the dialects, the schemas of responses, and what clients expect. Loaded
/// once. Immutable afterwards, so several runs may share one at the same time.
/// </summary>
public sealed class Contract
{
    private readonly FrozenDictionary<string, Dialect> dialectsById;
    private readonly FrozenDictionary<string, Lazy<SchemaSet>> dialectSchemas;
    private readonly FrozenDictionary<string, Lazy<SchemaSet>> consumerSchemas;

    private Contract(ContractFiles files)
    {
        Requirements = RequirementCatalog.Read(files);
        ServiceTypes = files.ReadJson<List<ServiceType>>(ContractPaths.ServiceTypes);
        Dialects = new DialectReader(files, ServiceTypes).ReadAll();
        ConsumerProfiles = ConsumerProfileReader.ReadAll(files);
        Documents = DocumentPages.Read(files, Dialects);
        DialectIds = [.. Dialects.Select(dialect => dialect.Id)];
        dialectsById = Dialects.ToFrozenDictionary(dialect => dialect.Id);
        var schemas = new SchemaFolders(files);
        dialectSchemas = Dialects.ToFrozenDictionary(dialect => dialect.Id, schemas.CompileLater);
        consumerSchemas = ConsumerProfiles.ToFrozenDictionary(profile => profile.Id, schemas.CompileLater);
    }

    /// <summary>All requirements.</summary>
    public RequirementCatalog Requirements { get; }

    /// <summary>All dialects, in the order of their ids.</summary>
    public IReadOnlyList<Dialect> Dialects { get; }

    /// <summary>The ids of all dialects, in ordinal order.</summary>
    public IReadOnlyList<string> DialectIds { get; }

    /// <summary>All service types that are known, whether a dialect documents them or not.</summary>
    public IReadOnlyList<ServiceType> ServiceTypes { get; }

    /// <summary>All families of client code, in the order of their ids.</summary>
    public IReadOnlyList<ConsumerProfile> ConsumerProfiles { get; }

    /// <summary>The addresses of the documents that requirements cite.</summary>
    public DocumentPages Documents { get; }

    /// <summary>Loads the contract that this assembly was built with.</summary>
    public static Contract LoadEmbedded() => Load(ContractFiles.Embedded());

    /// <summary>Loads the contract from a folder that holds <c>requirements/</c> and <c>schemas/</c>.</summary>
    /// <exception cref="InvalidDataException">A file is missing or not of its format; the message names it.</exception>
    public static Contract Load(string folder) => Load(ContractFiles.In(folder));

    /// <summary>Loads the contract from texts.</summary>
    /// <exception cref="InvalidDataException">A file is missing or not of its format; the message names it.</exception>
    public static Contract Load(ContractFiles files) => new(files);

    /// <summary>The dialect of that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those that there are.</exception>
    public Dialect Dialect(string id) =>
        dialectsById.GetValueOrDefault(id)
        ?? throw new KeyNotFoundException($"No dialect is named '{id}'. There are {string.Join(", ", DialectIds)}.");

    /// <summary>
    /// The schemas of a dialect's responses, completed by those of its fallback. They are compiled when they are first
    /// needed, once for a contract.
    /// </summary>
    /// <exception cref="SchemaException">A schema is wrong; the message says which one and where.</exception>
    public SchemaSet SchemasOf(Dialect dialect) => dialectSchemas[Dialect(dialect.Id).Id].Value;

    /// <summary>
    /// The schemas of the responses that a family of clients can read. They are compiled when they are first needed,
    /// once for a contract.
    /// </summary>
    /// <exception cref="SchemaException">A schema is wrong; the message says which one and where.</exception>
    public SchemaSet SchemasOf(ConsumerProfile profile) => consumerSchemas[profile.Id].Value;
}
