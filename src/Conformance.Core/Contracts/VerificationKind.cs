namespace Conformance.Core.Contracts;

/// <summary>How a requirement is verified.</summary>
public enum VerificationKind
{
    /// <summary>Not yet. <see cref="Requirement.Unchecked"/> gives the reason.</summary>
    None,

    /// <summary>By the schemas, at the places that <see cref="Requirement.SchemaPlaces"/> names.</summary>
    Schema,

    /// <summary>By the response to the request of its name, which has to be a refusal.</summary>
    Refusal,

    /// <summary>
    /// By the response to the request of its name, which has to have the member <see
    /// cref="Requirement.ExpectedMember"/>.
    /// </summary>
    ExpectedMember,

    /// <summary>
    /// By the HTTP codes of all refusals of <see cref="Requirement.Code"/>, which have to be among the dialect's.
    /// </summary>
    Code,

    /// <summary>By a method of its own.</summary>
    Check,
}
