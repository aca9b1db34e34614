namespace Conformance.Core.Contracts;

/// <summary>What decides whether a requirement holds.</summary>
public enum VerificationKind
{
    /// <summary>Nothing yet: <see cref="Requirement.Unchecked"/> says why.</summary>
    Nothing,

    /// <summary>The schemas, at the places that <see cref="Requirement.Shape"/> names.</summary>
    Shape,

    /// <summary>The answer to the request named after it, which has to be a refusal.</summary>
    Refusal,

    /// <summary>The answer to the request named after it, which has to hold <see cref="Requirement.Answered"/>.</summary>
    Answer,

    /// <summary>The HTTP codes of all refusals of <see cref="Requirement.Code"/>, which have to be among the dialect's.</summary>
    Code,

    /// <summary>A check of its own in the suites.</summary>
    Check,
}
