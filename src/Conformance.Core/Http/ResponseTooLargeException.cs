namespace Conformance.Core.Http;

/// <summary>A response is larger or deeper than a bound of the run; the message names the bound.</summary>
internal sealed class ResponseTooLargeException(string bound) : Exception(bound);
