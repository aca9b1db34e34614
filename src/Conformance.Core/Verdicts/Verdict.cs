using System.Text.Json.Serialization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>What a run says of the panel.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Verdict>))]
public enum Verdict
{
    Compatible,
    CompatibleWithDeviations,

    /// <summary>The only MUSTs that are broken are those of which the baseline knows.</summary>
    CompatibleButForKnownFailures,
    NotCompatible,
    Inconclusive,
}
