using System.Text.Json.Serialization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>What a run found out about a requirement.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>A MUST is broken.</summary>
    Failed,

    /// <summary>A SHOULD is broken, or a MAY done wrongly.</summary>
    Deviates,

    /// <summary>The network or a gateway stood in the way.</summary>
    Inconclusive,

    /// <summary>A permission, key, setting or precondition is missing.</summary>
    NotVerified,

    /// <summary>The requirement holds in all that the run saw.</summary>
    Passed,

    /// <summary>The dialect or the target does not have it.</summary>
    NotApplicable,
}
