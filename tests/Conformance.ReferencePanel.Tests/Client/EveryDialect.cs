namespace Conformance.ReferencePanel.Tests.Client;

/// <summary>What holds whatever the dialect.</summary>
[TestFixture("perfect-panel")]
[TestFixture("sns-panel")]
[TestFixture("subnoc")]
public abstract class EveryDialect(string dialect) : PanelTest(dialect);
