using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>A balance at the moment at which the panel received the request.</summary>
/// <param name="Exchange">The <c>balance</c> request.</param>
/// <param name="Balance">The amount in its response.</param>
public sealed record BalanceSnapshot(Exchange Exchange, DisplayedAmount Balance);
