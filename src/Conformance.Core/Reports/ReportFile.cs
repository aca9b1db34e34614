using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>Reads and writes conformance.json.</summary>
public static class ReportFile
{
    /// <summary>The file's name in the report's folder.</summary>
    public const string Name = "conformance.json";

    /// <summary>
    /// Replaces the file as a whole: whoever reads it sees the former report or this one, never half of either.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="report">The report.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, ConformanceReport report) =>
        WholeFile.Write(path, [.. JsonSerializer.SerializeToUtf8Bytes(report, ReportJson.Document), (byte)'\n']);

    /// <summary>
    /// Reads a report of this version or an earlier one. Results that were written before there were findings have
    /// none.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not of the format; the message names it.</exception>
    public static ConformanceReport Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ConformanceReport>(File.ReadAllBytes(path), ReportJson.Document)
                ?? throw new InvalidDataException($"{path}: is null, not a report.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }
}
