using System.Reflection;

namespace Conformance.Suites.Tests.Certifying;

public sealed class CheckedTests
{
    [Test]
    public void Every_requirement_is_checked_in_exactly_one_way_or_says_why_not()
    {
        var methods = WrittenChecks().ToLookup(id => id);
        var wrong = LawBooks
            .Current.All.Select(r =>
                (
                    r.Id,
                    Ways: methods[r.Id].Count()
                        + Count(r.Shape.Count > 0)
                        + Count(r.Refusal.Count > 0)
                        + Count(r.Answered is not null)
                        + Count(r.Code is not null)
                        + Count(r.Unchecked is not null)
                )
            )
            .Where(r => r.Ways != 1);
        wrong.Should().BeEmpty();
    }

    [Test]
    public void Every_written_check_belongs_to_a_requirement() =>
        WrittenChecks().Except(LawBooks.Current.All.Select(r => r.Id)).Should().BeEmpty();

    private static int Count(bool way) => way ? 1 : 0;

    private static IEnumerable<string> WrittenChecks() =>
        from fixture in typeof(Checks).Assembly.GetTypes()
        from area in fixture.GetCustomAttributes<AreaAttribute>()
        from method in fixture.GetMethods()
        from requirement in method.GetCustomAttributes<RequirementAttribute>()
        select requirement.Id.Replace("{area}", area.Name, StringComparison.Ordinal);
}
