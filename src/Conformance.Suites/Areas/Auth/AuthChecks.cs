using Conformance.Core.Contracts;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Auth;

[Area("auth")]
public sealed class AuthChecks : Checks
{
    [Requirement("auth.refusals-look-alike")]
    public void RefusalsLookAlike()
    {
        var refusals = InvalidKeys();
        foreach (var other in refusals)
            other.Should().LookLike(refusals[0]);
    }

    [Requirement("auth.suspended-looks-unknown")]
    public void SuspendedLooksUnknown() =>
        Refused("errors.suspended-account-is-refused").Should().LookLike(Refused("auth.unknown-key-is-refused"));

    [Requirement("auth.refusal-does-not-repeat-the-key")]
    public void RefusalDoesNotRepeatTheKey()
    {
        foreach (var refusal in InvalidKeys())
        {
            refusal
                .Should()
                .Demand(
                    !Redactor.HasMarker(refusal.Response!.Text),
                    "a refusal without the key",
                    "one that repeats it"
                );
        }
    }

    /// <summary>What was refused; what was not is the matter of the requirement that the request is named after.</summary>
    private IReadOnlyList<Exchange> InvalidKeys() =>
        AllSaid(name => Provoked(name).Contains(Condition.BadKey), e => e.ParsedBody.IsRefusal);
}
