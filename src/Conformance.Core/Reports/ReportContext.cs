using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>All that a format can write of: a run that has ended, and where its report goes.</summary>
public sealed record ReportContext
{
    /// <summary>The results and the verdict.</summary>
    public required ConformanceReport Report { get; init; }

    /// <summary>The statements and sources of the requirements.</summary>
    public required RequirementCatalog Requirements { get; init; }

    /// <summary>The public addresses of the documents that requirements cite.</summary>
    public required DocumentPages Documents { get; init; }

    /// <summary>All exchanges of the run.</summary>
    public required IReadOnlyList<Exchange> Exchanges { get; init; }

    /// <summary>What the user set: which formats are wanted, and whether deviations fail.</summary>
    public required Settings Settings { get; init; }

    /// <summary>The report's folder, which is there. <see cref="IReportFormat.Files"/> are relative to it.</summary>
    public required string Folder { get; init; }

    /// <summary>Where a person reads along.</summary>
    public required TextWriter Console { get; init; }

    /// <summary>
    /// The file of the CI job's page (GitHub's <c>GITHUB_STEP_SUMMARY</c>), to which text is appended; null for none.
    /// </summary>
    public string? StepSummary { get; init; }

    /// <summary>The path of a file in the report's folder.</summary>
    /// <param name="file">The file's name.</param>
    public string PathOf(string file) => Path.Combine(Folder, file);
}
