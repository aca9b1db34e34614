using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Actions;

internal sealed record ActionRequest(CustomerAccount Account, Parameters Parameters);
