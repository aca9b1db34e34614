using System.Text.Json.Serialization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>The answer of a run to the question whether the panel is compatible.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Nothing that was verified is broken.</summary>
    Compatible,

    /// <summary>No MUST is broken, but a SHOULD is, or a MAY done wrongly.</summary>
    CompatibleWithDeviations,

    /// <summary>The only MUSTs that are broken are those that the baseline lists.</summary>
    CompatibleButForKnownFailures,

    /// <summary>A MUST is broken that the baseline does not list.</summary>
    NotCompatible,

    /// <summary>The run left open what it should have verified, or verified nothing.</summary>
    Inconclusive,
}
