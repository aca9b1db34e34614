namespace Conformance.Core.Http;

/// <summary>An answer is larger or deeper than a bound of the run; the message names the bound.</summary>
internal sealed class TooMuchException(string bound) : Exception(bound);
