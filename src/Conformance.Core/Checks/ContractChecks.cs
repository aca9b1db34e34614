using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>
/// The checks of requirements that the contract's data describes in full: by a schema, a refusal, a member or a code.
/// The request that a refusal or a member is about is named after the requirement.
/// </summary>
internal static class ContractChecks
{
    /// <summary>The check for a kind of verification; null where the requirement has one of its own, or none.</summary>
    public static Check? For(VerificationKind kind) =>
        kind switch
        {
            VerificationKind.Schema => HasItsSchema,
            VerificationKind.Refusal => IsRefused,
            VerificationKind.ExpectedMember => HasItsMember,
            VerificationKind.Code => HasItsCode,
            _ => null,
        };

    private static CheckResult HasItsSchema(CheckContext context)
    {
        var requirement = context.Requirement;
        var responses = context
            .Run.Exchanges.Where(exchange => exchange.TransportFailure is null)
            .Where(exchange => SchemaValidation.SchemaOf(exchange) is not null)
            .ToList();
        var speaking = context.Schemas.SpeakingOf(requirement, responses);
        foreach (var exchange in speaking)
            context.Examine(exchange);
        if (speaking.Count == 0)
            return WhyNoneSpeaks(context);
        var broken = context.Schemas.Broken(requirement, speaking);
        return broken is null ? new CheckResult.Passed() : new CheckResult.Broken([broken]);
    }

    private static CheckResult WhyNoneSpeaks(CheckContext context)
    {
        var parts = context.Requirement.SchemaPlaces;
        var failed = context.Run.Exchanges.FirstOrDefault(exchange =>
            exchange.TransportFailure is not null && IsAbout(exchange.SchemaName)
        );
        if (failed is not null)
            return context.Blocked(failed);
        var places = string.Join(" or ", parts.Select(Named));
        return context.WhyMissing(skipped => IsAbout(skipped.SchemaName), $"no answer holds {places}");

        bool IsAbout(string? schema) => parts.Any(part => part.Schema == schema);
    }

    /// <summary>Several requests can have the name: all have to be refused, and none left out.</summary>
    private static CheckResult IsRefused(CheckContext context)
    {
        var id = context.Requirement.Id;
        if (!context.TryFindAll(name => name == id, _ => true, out var refusals, out var open))
            return open;
        if (refusals.FirstOrDefault(refusal => !refusal.IsRefused()) is { } accepted)
            return accepted.MustBeRefused();
        return context.Run.Transcript.SkippedRequests.Any(skipped => skipped.Name == id)
            ? context.WhyMissing(skipped => skipped.Name == id, "")
            : new CheckResult.Passed();
    }

    private static CheckResult HasItsMember(CheckContext context) =>
        context.TryFind(context.Requirement.Id, out var exchange, out var open)
            ? exchange.MustHave(context.Requirement.ExpectedMember!)
            : open;

    /// <summary>
    /// Looks at what was refused; what was not is the matter of the requirement that the request is named after.
    /// </summary>
    private static CheckResult HasItsCode(CheckContext context)
    {
        var condition = context.Requirement.Code!.Value;
        var found = context.TryFindAll(
            name => context.ConditionsOf(name).Contains(condition),
            exchange => exchange.ParsedBody.IsRefusal,
            out var refusals,
            out var open
        );
        if (!found)
            return open!;
        return CheckContext.PassedUnless(
            from refusal in refusals
            let codes = context.Run.Dialect.CodesOf(context.ConditionsOf(refusal))
            where !codes.Contains(refusal.Response!.Status)
            select CheckContext.Finding(
                refusal,
                $"HTTP {string.Join(" or ", codes)}",
                $"HTTP {refusal.Response!.Status}"
            )
        );
    }

    private static string Named(SchemaPlace part) =>
        part.Pointer.Length == 0 ? $"'{part.Schema}'" : $"{part.Pointer} in '{part.Schema}'";
}
