using Conformance.Core.Transcripts;

namespace Conformance.Suites.Judging;

public static class AssertionExtensions
{
    public static ExchangeAssertions Should(this Exchange exchange) => new(exchange);
}
