namespace Conformance.ReferencePanel.Variations;

/// <summary>Every way in which the panel can be told to be different, and still right.</summary>
internal static class VariationCatalog
{
    public static IReadOnlyList<Variation> All { get; } =
    [.. WireVariations.All, .. AnswerVariations.All, .. PanelVariations.All, .. RobustnessVariations.All];
}
