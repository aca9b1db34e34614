using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Status;

[Area("status")]
public sealed class StatusChecks() : BatchChecks("orders", "orders.batch", "orders.batch-reversed")
{
    [Requirement("status.batch-agrees-with-single")]
    public void BatchAgreesWithSingle()
    {
        foreach (
            var single in AllSaid(
                name => name is "orders.first-status" or "orders.second-status",
                e => !e.ParsedBody.IsRefusal
            )
        )
        {
            foreach (var batch in new[] { Said("orders.batch"), Said("orders.batch-reversed") })
            {
                EntriesOf(batch)
                    .Should()
                    .HoldFor(
                        single.Request.Field("order")!,
                        $"what exchange {single.Number} says",
                        entry => Agrees(single, entry)
                    );
            }
        }
    }

    /// <summary>Compared as numbers, for digits may differ; and only while the order's word is the same, for it goes on between two looks.</summary>
    private static bool Agrees(Exchange single, ResponseEntry entry)
    {
        var alone = new ResponseEntry(null, single.ParsedBody.Json!.Value, "");
        return alone.Number("charge") == entry.Number("charge")
            && (
                alone.Text("status") != entry.Text("status")
                || alone.Number("start_count") == entry.Number("start_count")
            );
    }
}
