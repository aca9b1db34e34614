using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Verdicts;

/// <summary>Makes catalogs of a few requirements.</summary>
internal static class Book
{
    public static Requirement MUST => Of("status.must", Level.MUST);

    public static Requirement SHOULD => Of("status.should", Level.SHOULD);

    public static Requirement Of(
        string id,
        Level level = Level.MUST,
        string dialect = "perfect-panel",
        string? @unchecked = null
    ) =>
        new()
        {
            Id = id,
            Level = level,
            Statement = "Something holds.",
            Source = new Dictionary<string, string> { ["field practice"] = "words" },
            Dialects = [dialect],
            Unchecked = @unchecked,
        };

    public static RequirementCatalog With(params Requirement[] requirements) =>
        new(RequirementCatalog.Areas.SelectMany(area => requirements.Where(r => r.Area == area)));
}
