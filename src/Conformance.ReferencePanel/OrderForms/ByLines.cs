using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Money;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.OrderForms;

/// <summary>One piece for each line that is not blank; the client's own quantity counts for nothing.</summary>
internal sealed class ByLines(string parameter) : IMeasure
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    public Measured Measure(Service service, Parameters parameters)
    {
        var lines = parameters
            .Required(parameter)
            .Split(LineBreaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Length;
        Limits.Demand(service, lines);
        return new Measured(lines, Price.Of(service.Rate, lines));
    }
}
