namespace Conformance.MutationTests;

/// <summary>Says before the tests which share of all trials they run.</summary>
[SetUpFixture]
public sealed class WhatIsTried
{
    [OneTimeSetUp]
    public void Say() => TestContext.Error.WriteLine(Share.Description);
}
