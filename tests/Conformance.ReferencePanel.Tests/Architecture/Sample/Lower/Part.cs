namespace Conformance.ReferencePanel.Tests.Architecture.Sample.Lower;

internal sealed class Part
{
    public const int Constant = 7;

    public static int Count { get; set; }
}
