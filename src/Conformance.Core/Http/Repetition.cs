using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.Core.Http;

/// <summary>One letter many times over, which a record writes as <c>‹9 × 100000›</c>, so that it can be read.</summary>
public static partial class Repetition
{
    /// <summary>The text with each letter that comes a thousand times or more in a row written so.</summary>
    public static string Abbreviate(string text) =>
        Long().Replace(text, run => string.Create(CultureInfo.InvariantCulture, $"‹{run.Value[0]} × {run.Length}›"));

    [GeneratedRegex(@"([A-Za-z0-9~])\1{999,}")]
    private static partial Regex Long();
}
