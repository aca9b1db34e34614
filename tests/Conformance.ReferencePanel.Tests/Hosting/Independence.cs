namespace Conformance.ReferencePanel.Tests.Hosting;

public sealed class Independence
{
    [Test]
    public void The_panel_knows_nothing_of_the_harness() =>
        typeof(PanelHost)
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name)
            .Should()
            .NotContain(name => name!.StartsWith("Conformance.", StringComparison.Ordinal));
}
