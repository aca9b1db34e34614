using Conformance.Core.Contracts;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>auth</c>.</summary>
internal static class AuthChecks
{
    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["auth.refusals-look-alike"] = RefusalsLookAlike,
            ["auth.suspended-looks-unknown"] = SuspendedLooksUnknown,
            ["auth.refusal-does-not-repeat-the-key"] = RefusalDoesNotRepeatTheKey,
        };

    private static CheckResult RefusalsLookAlike(CheckContext context)
    {
        if (!TryFindInvalidKeys(context, out var refusals, out var open))
            return open!;
        return CheckContext.PassedUnless(
            from other in refusals
            where !other.LooksLike(refusals[0])
            select Expectations.LooksUnlike(other, refusals[0])
        );
    }

    private static CheckResult SuspendedLooksUnknown(CheckContext context)
    {
        if (!context.TryFindRefusal("errors.suspended-account-is-refused", out var suspended, out var open))
            return open;
        if (!context.TryFindRefusal("auth.unknown-key-is-refused", out var unknown, out open))
            return open;
        return suspended.LooksLike(unknown)
            ? new CheckResult.Passed()
            : new CheckResult.Broken([Expectations.LooksUnlike(suspended, unknown)]);
    }

    private static CheckResult RefusalDoesNotRepeatTheKey(CheckContext context)
    {
        if (!TryFindInvalidKeys(context, out var refusals, out var open))
            return open!;
        return CheckContext.PassedUnless(
            from refusal in refusals
            where Redactor.HasMarker(refusal.Response!.Text)
            select CheckContext.Finding(refusal, "a refusal without the key", "one that repeats it")
        );
    }

    /// <summary>
    /// What was refused; what was not is the matter of the requirement that the request is named after.
    /// </summary>
    private static bool TryFindInvalidKeys(
        CheckContext context,
        out IReadOnlyList<Exchange> refusals,
        out CheckResult? open
    ) =>
        context.TryFindAll(
            name => context.ConditionsOf(name).Contains(Condition.BadKey),
            exchange => exchange.ParsedBody.IsRefusal,
            out refusals,
            out open
        );
}
