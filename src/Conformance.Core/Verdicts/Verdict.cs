using System.Text.Json.Serialization;

namespace Conformance.Core.Verdicts;

/// <summary>What a run says of the panel.</summary>
[JsonConverter(typeof(VerdictNames))]
public enum Verdict
{
    Compatible,
    CompatibleWithDeviations,
    NotCompatible,
    Inconclusive,
}
