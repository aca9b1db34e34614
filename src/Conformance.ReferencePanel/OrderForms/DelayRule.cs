using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.OrderForms;

/// <summary>Minutes, from the fixed list.</summary>
internal sealed class DelayRule : IParameterRule
{
    private static readonly long[] Minutes =
    [
        0,
        5,
        10,
        15,
        20,
        30,
        40,
        50,
        60,
        90,
        120,
        150,
        180,
        210,
        240,
        270,
        300,
        360,
        420,
        480,
        540,
        600,
    ];

    public bool Accepts(string value) => WholeNumber.Read(value) is { } minutes && Minutes.Contains(minutes);
}
