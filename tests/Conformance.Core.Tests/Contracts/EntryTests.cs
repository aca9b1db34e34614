using System.Text.RegularExpressions;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

/// <summary>
/// What every entry of requirements/ has to be. That each has exactly one way to be checked is tested beside the
/// suites, which hold the checks that are written in C#.
/// </summary>
public sealed partial class EntryTests
{
    private static readonly string[] Documents =
    [
        .. EmbeddedContract.Contract.Dialects.Select(dialect => dialect.Document),
        "field practice",
    ];

    private static readonly string[] Needs =
    [
        "order",
        "full",
        "Panel.OrderId",
        "Panel.RefillId",
        "Panel.AllTypes",
        .. Enum.GetValues<Account>().Except([Account.Main]).Select(account => account.Setting()),
    ];

    private readonly RequirementCatalog requirements = EmbeddedContract.Requirements;

    [Test]
    public void The_catalog_is_not_empty() => requirements.All.Should().HaveCountGreaterThan(200);

    [Test]
    public void Every_id_is_an_area_and_a_slug() => Offenders(r => !Id().IsMatch(r.Id)).Should().BeEmpty();

    [Test]
    public void Every_statement_is_one_sentence() =>
        Offenders(r => !Sentence().IsMatch(r.Statement)).Should().BeEmpty();

    [Test]
    public void Every_entry_names_a_source_and_its_section() =>
        Offenders(r => r.Source.Count == 0 || r.Source.Values.Any(string.IsNullOrWhiteSpace)).Should().BeEmpty();

    [Test]
    public void Every_source_is_a_known_document() =>
        Offenders(r => r.Source.Keys.Except(Documents).Any()).Should().BeEmpty();

    [Test]
    public void Every_entry_applies_to_dialects_that_exist()
    {
        var known = EmbeddedContract.DialectIds;

        Offenders(r =>
                r.Dialects.Count == 0
                || r.Dialects.Except(known).Any()
                || r.Dialects.Distinct().Count() != r.Dialects.Count
            )
            .Should()
            .BeEmpty();
    }

    [Test]
    public void Every_need_is_one_that_a_user_can_meet() =>
        Offenders(r => r.Needs.SelectMany(need => need.Split('|')).Except(Needs).Any()).Should().BeEmpty();

    [Test]
    public void No_dialect_states_the_same_twice()
    {
        var repeated =
            from dialect in EmbeddedContract.DialectIds
            from same in requirements.All.Where(r => r.AppliesTo(dialect)).GroupBy(r => r.Statement)
            where same.Count() > 1
            select $"{dialect}: {string.Join(", ", same.Select(r => r.Id))} all say: {same.Key}";

        repeated.Should().BeEmpty();
    }

    [Test]
    public void A_reason_for_no_check_is_not_blank() =>
        Offenders(r => r.Unchecked is { } reason && string.IsNullOrWhiteSpace(reason)).Should().BeEmpty();

    private IEnumerable<string> Offenders(Func<Requirement, bool> offends) =>
        requirements.All.Where(offends).Select(r => $"{r.Id}: {r.Statement}");

    [GeneratedRegex("^[a-z-]+\\.[a-z0-9-]+$")]
    private static partial Regex Id();

    /// <summary>No second sentence begins, no line ends, and a full stop closes it.</summary>
    [GeneratedRegex("^(?!.*[.!?] +[A-Z`])[A-Z`][^\\n]*[^.]\\.$", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
