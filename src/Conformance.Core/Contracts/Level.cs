namespace Conformance.Core.Contracts;

/// <summary>How binding a requirement is: a broken MUST fails the panel, a broken SHOULD or a MAY done wrongly is a deviation.</summary>
public enum Level
{
    MUST,
    SHOULD,
    MAY,
}
