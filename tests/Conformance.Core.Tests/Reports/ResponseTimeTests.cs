using Conformance.Core.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Reports;

public sealed class ResponseTimeTests
{
    [Test]
    public void Median_and_95th_percentile_are_times_that_were_measured()
    {
        var times = ResponseTime.PerAction([
            .. Enumerable.Range(1, 20).Reverse().Select(n => Asked(n, "status") with { Milliseconds = n }),
        ]);

        times.Should().BeEquivalentTo(new Dictionary<string, ResponseTime> { ["status"] = new(20, 10, 19) });
    }

    [Test]
    public void A_single_answer_is_both()
    {
        ResponseTime
            .PerAction([Asked(1, "balance") with { Milliseconds = 7 }])["balance"]
            .Should()
            .Be(new ResponseTime(1, 7, 7));
    }

    [Test]
    public void Actions_come_in_the_documents_order_and_others_not_at_all()
    {
        ResponseTime
            .PerAction([Asked(1, "cancel"), Asked(2, "nonsense"), Asked(3, null), Asked(4, "services")])
            .Keys.Should()
            .Equal("services", "cancel");
    }

    [Test]
    public void What_is_not_the_panels_own_answer_has_no_time()
    {
        var gateway = Asked(1, "status");

        ResponseTime
            .PerAction([
                gateway with
                {
                    Response = gateway.Response! with { Status = 503, Text = "<html>" },
                },
                Asked(2, "status") with
                {
                    Response = null,
                    RecordedFailure = Sample.Unanswered(2).RecordedFailure,
                },
            ])
            .Should()
            .BeEmpty();
    }

    private static Exchange Asked(int number, string? action)
    {
        var exchange = Sample.Exchange(number);
        return exchange with
        {
            Request = exchange.Request with { Fields = action is null ? [] : [new("action", action)] },
        };
    }
}
