using Conformance.Core.Checks;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
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

    protected static RequirementCatalog Requirements => LawBooks.Current;

    protected Requirement Requirement => Judgement.Requirement;

    [EachRequirement(VerificationKind.Shape)]
    public void Shape()
    {
        var answers = Run
            .Transcript.Exchanges.Where(e => e.TransportFailure is null && SchemaValidation.SchemaOf(e) is not null)
            .ToList();
        var broken = Run.Shapes.Broken(Requirement, answers);
        var speaking = Run.Shapes.Speaking(Requirement, answers).Concat(broken.Select(b => b.Exchange)).ToList();
        speaking.ForEach(e => Judgement.Look(e));
        if (speaking.Count == 0)
        {
            Run.Transcript.Exchanges.Where(e =>
                    e.TransportFailure is not null && Requirement.Shape.Any(s => s.Answer == e.Answer)
                )
                .Take(1)
                .ToList()
                .ForEach(e => Judgement.Look(e));
            throw SkippedRequest(
                u => Requirement.Shape.Any(s => s.Answer == u.Answer),
                $"no answer holds {string.Join(" or ", Requirement.Shape.Select(Place))}"
            );
        }

        if (broken.Count > 0)
            broken[0].Exchange.Should().BeUnbroken(broken);
    }

    /// <summary>Several requests can have the name: all have to be refused, and none left.</summary>
    [EachRequirement(VerificationKind.Refusal)]
    public void Refusal()
    {
        foreach (var refusal in AllSaid(name => name == Requirement.Id, _ => true))
            refusal.Should().BeRefused();
        if (Run.Transcript.SkippedRequests.Any(u => u.Name == Requirement.Id))
            throw SkippedRequest(u => u.Name == Requirement.Id, "");
    }

    [EachRequirement(VerificationKind.Answer)]
    public void Answer() => Said(Requirement.Id).Should().HaveMember(Requirement.Answered!);

    /// <summary>Judges what was refused; what was not refused is the matter of the requirement that the request is named after.</summary>
    [EachRequirement(VerificationKind.Code)]
    public void Code()
    {
        foreach (
            var refusal in AllSaid(
                name => Provoked(name).Contains(Requirement.Code!.Value),
                e => e.ParsedBody.IsRefusal
            )
        )
        {
            refusal.Should().HaveCode([.. Run.Dialect.CodesOf(Provoked(refusal.Name))]);
        }
    }

    /// <summary>The exchange of that name.</summary>
    /// <exception cref="NotVerifiedException">It was not said; the message says why.</exception>
    protected Exchange Said(string name) => AllSaid(said => said == name, _ => true)[0];

    /// <summary>The exchange of that name, where it is the refusal that it should be.</summary>
    /// <exception cref="NotVerifiedException">It is none, which is the matter of the requirement that the request is named after.</exception>
    protected Exchange Refused(string name) =>
        Said(name) is { ParsedBody.IsRefusal: true } refusal
            ? refusal
            : throw new NotVerifiedException($"the panel did not refuse it: see {name}");

    /// <summary>All exchanges of such names that brought an answer of the panel's own.</summary>
    /// <param name="named">Picks the names.</param>
    /// <param name="which">Picks among the exchanges of those names.</param>
    /// <exception cref="NotVerifiedException">There is none, or one that cannot be read; the message says why.</exception>
    /// <exception cref="EnvironmentException">There is none because something stood in the way of all.</exception>
    protected IReadOnlyList<Exchange> AllSaid(Func<string, bool> named, Func<Exchange, bool> which)
    {
        var said = Run.Transcript.Exchanges.Where(e => named(e.Name)).ToList();
        var heard = said.Where(e => e.TransportFailure is null && which(e)).Select(Judgement.Look).ToList();
        if (heard.Count == 0 && said.Find(e => e.TransportFailure is not null) is { } obstructed)
            Judgement.Look(obstructed);
        if (heard.Count == 0)
            throw SkippedRequest(u => named(u.Name), "no exchange of this run speaks of it");
        if (NeedsJson && heard.Find(e => !e.ParsedBody.IsJson) is { } unreadable)
        {
            throw new NotVerifiedException(
                $"exchange {unreadable.Number} is not JSON: see wire.answers-parse-from-the-first-byte"
            );
        }

        return heard;
    }

    /// <summary>The stretch of an account's books in which an exchange lies. The judgement rests on the reading that ends it.</summary>
    /// <exception cref="NotVerifiedException">The balance was not read on both sides of it.</exception>
    protected BalanceInterval Around(Reconciliation reconciliation, Exchange exchange)
    {
        var interval =
            reconciliation.Around(exchange)
            ?? throw new NotVerifiedException(
                $"the balance was not read on both sides of the `{exchange.Request.Field("action")}`"
            );
        Judgement.Look(interval.After.Exchange);
        return interval;
    }

    /// <summary>Whether the checks read answers; where they judge whether answers can be read, they do not.</summary>
    protected virtual bool NeedsJson => true;

    protected static IReadOnlyList<Condition> Provoked(string name) => Requirements.Find(name)?.Refusal ?? [];

    /// <summary>Why nothing was said: it was left, its scenario gave up, or the run ended before.</summary>
    protected Exception SkippedRequest(Func<SkippedRequest, bool> which, string otherwise)
    {
        if (Run.Transcript.SkippedRequests.FirstOrDefault(which) is { Absent: true } absent)
            return new NotApplicableException(absent.Reason);
        if (Run.Transcript.SkippedRequests.FirstOrDefault(which) is { } unsaid)
        {
            return new NotVerifiedException(
                unsaid.Setting is null ? unsaid.Reason : $"{unsaid.Reason}; needs {unsaid.Setting}",
                unsaid.Setting
            );
        }

        if (Run.Transcript.AbortedScenarios.FirstOrDefault(d => d.Areas.Contains(Requirement.Area)) is { } dropped)
        {
            return dropped.Obstructed
                ? new EnvironmentException(dropped.Reason)
                : new NotVerifiedException(dropped.Reason, dropped.Setting);
        }

        return Run.Ended is { } ended ? new EnvironmentException(ended) : new NotVerifiedException(otherwise);
    }

    private static string Place(AnswerPart shape) =>
        shape.Member.Length == 0 ? $"'{shape.Answer}'" : $"{shape.Member} in '{shape.Answer}'";
}
