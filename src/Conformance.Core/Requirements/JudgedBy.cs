namespace Conformance.Core.Requirements;

/// <summary>What decides whether a requirement holds.</summary>
public enum JudgedBy
{
    /// <summary>Nothing yet: <see cref="Requirement.Unchecked"/> says why.</summary>
    Nothing,

    /// <summary>The schemas, at the places that <see cref="Requirement.Shape"/> names.</summary>
    Shape,

    /// <summary>The answer to the request named after it, which has to be a refusal.</summary>
    Refusal,

    /// <summary>A check of its own in the suites.</summary>
    Check,
}
