using Conformance.Core.Requirements;
using Conformance.Core.Wire;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Auth;

[Area("auth")]
public sealed class AuthChecks : Checks
{
    [Requirement("auth.refusals-look-alike")]
    public void RefusalsLookAlike()
    {
        var first = Said("auth.unknown-key-is-refused");
        foreach (var other in BadKeys())
            other.Should().LookLike(first);
    }

    [Requirement("auth.suspended-looks-unknown")]
    public void SuspendedLooksUnknown() => Said("errors.suspended-account-is-refused").Should().LookLike(Said("auth.unknown-key-is-refused"));

    [Requirement("auth.refusal-does-not-repeat-the-key")]
    public void RefusalDoesNotRepeatTheKey()
    {
        foreach (var refusal in BadKeys())
            refusal.Should().Demand(!Redactor.HasMarker(refusal.Response!.Text), "a refusal without the key", "one that repeats it");
    }

    private IReadOnlyList<Exchange> BadKeys() => AllSaid(name => Provoked(name).Contains(Condition.BadKey), _ => true);
}
