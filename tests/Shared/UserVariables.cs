namespace Conformance.Tests;

/// <summary>
/// What users set for runs of their own, and what their CI sets for the job: no run of a test may read or write it.
/// </summary>
public static class UserVariables
{
    /// <summary>Whether a variable of the environment is one of them.</summary>
    public static bool Include(string variable) =>
        variable is "GITHUB_STEP_SUMMARY" || variable.StartsWith("PANEL_", StringComparison.Ordinal);
}
