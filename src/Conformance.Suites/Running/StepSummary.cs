namespace Conformance.Suites.Running;

/// <summary>The page of a job of GitHub Actions, where there is one.</summary>
internal static class StepSummary
{
    private const string Variable = "GITHUB_STEP_SUMMARY";

    /// <summary>Adds to the page. That it cannot be written is said, and is no reason for a run to fail.</summary>
    public static void Append(string text)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } file)
            return;
        try
        {
            File.AppendAllText(file, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Certification.Out.WriteLine($"{Variable} names '{file}', which cannot be written: {e.Message}");
        }
    }
}
