using Conformance.Core.Requirements;
using Conformance.Core.Schemas;
using Conformance.Core.Verdicts;
using Conformance.Core.Wire;
using Conformance.Suites.Running;
using NUnit.Framework;

namespace Conformance.Suites.Judging;

/// <summary>
/// The checks of an area. What the schemas judge and what must be refused is checked here for every area alike; an area adds
/// the checks that need words of their own. Checks never send: they name the exchanges that they judge.
/// </summary>
[JudgesRequirements]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class Checks
{
    internal Judgement Judgement { get; set; } = null!;

    protected CertificationRun Run => Judgement.Run;

    protected static LawBook Law => LawBooks.Current;

    protected Requirement Requirement => Judgement.Requirement;

    [EachRequirement(JudgedBy.Shape)]
    public void Shape()
    {
        var answers = Run.Transcript.Exchanges.Where(e => e.Obstacle is null && ShapeJudge.SchemaOf(e) is not null).ToList();
        var broken = Run.Shapes.Broken(Requirement, answers);
        var speaking = ShapeJudge.Speaking(Requirement, answers).Concat(broken.Select(b => b.Exchange)).ToList();
        speaking.ForEach(e => Judgement.Look(e));
        if (speaking.Count == 0)
            throw Unsaid(u => Requirement.Shape.Any(s => s.Answer == u.Answer), $"no answer holds {string.Join(" or ", Requirement.Shape.Select(Place))}");
        if (broken.Count > 0)
            broken[0].Exchange.Should().BeUnbroken(broken);
    }

    [EachRequirement(JudgedBy.Refusal)]
    public void Refusal() => Said(Requirement.Id).Should().BeRefused();

    /// <summary>The exchange of that name.</summary>
    /// <exception cref="NotVerifiedException">It was not said; the message says why.</exception>
    protected Exchange Said(string name) =>
        Judgement.Look(Run.Transcript.Exchanges.FirstOrDefault(e => e.Name == name) ?? throw Unsaid(u => u.Name == name, $"'{name}' was not sent"));

    /// <summary>All exchanges of such names that brought an answer of the panel's own.</summary>
    /// <param name="named">Picks the names.</param>
    /// <param name="which">Picks among the exchanges of those names.</param>
    /// <exception cref="NotVerifiedException">There is none; the message says why.</exception>
    protected IReadOnlyList<Exchange> AllSaid(Func<string, bool> named, Func<Exchange, bool> which)
    {
        var said = Run.Transcript.Exchanges.Where(e => e.Obstacle is null && named(e.Name) && which(e)).Select(Judgement.Look).ToList();
        return said.Count > 0 ? said : throw Unsaid(u => named(u.Name), "no exchange of this run speaks of it");
    }

    /// <summary>What an answer to a request that should have worked holds under a member.</summary>
    /// <exception cref="NotVerifiedException">It holds nothing there, which another requirement says.</exception>
    protected static string Accepted(Exchange exchange, string member) => exchange.Reading.Member(member)?.ToString()
        ?? throw new NotVerifiedException($"exchange {exchange.Number} brought no `{member}`");

    private NotVerifiedException Unsaid(Func<Unsaid, bool> which, string otherwise) =>
        Run.Transcript.Unsaid.FirstOrDefault(which) is { } unsaid
            ? new NotVerifiedException(unsaid.Setting is null ? unsaid.Reason : $"{unsaid.Reason}; needs {unsaid.Setting}", unsaid.Setting)
            : Run.Dropped.FirstOrDefault(d => d.Scenario.Areas.Contains(Requirement.Area)).Why ?? new NotVerifiedException(otherwise);

    private static string Place(ShapeOf shape) => shape.Member.Length == 0 ? $"'{shape.Answer}'" : $"{shape.Member} in '{shape.Answer}'";
}
