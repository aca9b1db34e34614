using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.OrderForms;

internal interface IMeasure
{
    /// <summary>Refuses what lies outside the service's limits; reads only parameters whose rules hold.</summary>
    public Measured Measure(Service service, Parameters parameters);
}
