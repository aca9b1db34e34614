namespace Conformance.InProcess;

/// <summary>What users set for runs of their own, and what their CI sets for the job: no run of a test may read or write it.</summary>
public static class UserVariables
{
    public static bool Include(string variable) =>
        variable is "GITHUB_STEP_SUMMARY" || variable.StartsWith("PANEL_", StringComparison.Ordinal);
}
