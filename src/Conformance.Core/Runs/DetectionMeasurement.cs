using System.Text.Json;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Runs;

/// <summary>
/// detection.jsonl: what came of every fault, mutant and variation when all of them were last tried.
/// tests/Conformance.MutationTests measures and writes it; every figure of what the suites detect is made from it.
/// </summary>
/// <param name="Header">How it was measured: the first line.</param>
/// <param name="Trials">What came: a line for each.</param>
public sealed record DetectionMeasurement(MeasurementHeader Header, IReadOnlyList<Trial> Trials)
{
    /// <summary>The only format that is read.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Format = new(ReportJson.Line)
    {
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<DetectionMeasurement> OfThisVersion = new(ReadEmbedded);

    /// <summary>The measurement that this version came with.</summary>
    public static DetectionMeasurement Embedded => OfThisVersion.Value;

    /// <summary>Reads a measurement.</summary>
    /// <param name="text">A JSON object a line: the header, and the trials.</param>
    /// <exception cref="InvalidDataException">It is not of the format; the message says where.</exception>
    public static DetectionMeasurement Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
            throw new InvalidDataException("The measurement is empty: its first line says how it was measured.");
        var header = Read<MeasurementHeader>(lines[0], 1);
        if (header.Format != CurrentFormat)
            throw new InvalidDataException($"The measurement is of format {header.Format}, not {CurrentFormat}.");
        return new DetectionMeasurement(header, [.. lines.Skip(1).Select((line, i) => Read<Trial>(line, i + 2))]);
    }

    /// <summary>
    /// The text that <see cref="Parse"/> reads, sorted, so that two measurements can be compared by line.
    /// </summary>
    public string ToJsonLines()
    {
        var sorted = Trials
            .OrderBy(trial => trial.Kind)
            .ThenBy(trial => trial.Id, StringComparer.Ordinal)
            .ThenBy(trial => trial.Dialect, StringComparer.Ordinal);
        var lines = sorted.Select(Write).Prepend(Write(Header));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>What the requirements that a run verified would have shown.</summary>
    /// <param name="dialect">The run's dialect.</param>
    /// <param name="results">The run's results.</param>
    public Detection Of(string dialect, IReadOnlyList<Result> results)
    {
        var verified = results.Where(result => result.IsVerified).Select(result => result.Requirement).ToHashSet();
        var trials = Trials.Where(trial => trial.Dialect == dialect).ToLookup(trial => trial.Kind);
        return new Detection
        {
            MeasuredOn = Header.MeasuredOn,
            Faults = trials[TrialKind.Fault].Count(),
            FaultsDetected = trials[TrialKind.Fault].Count(IsDetected),
            Mutants = trials[TrialKind.Mutant].Count(),
            MutantsDetected = trials[TrialKind.Mutant].Count(IsDetected),
            Variations = trials[TrialKind.Variation].Count(),
            Seeds = trials.Contains(TrialKind.Variation) ? Header.Seeds : 0,
            FalseAlarms = trials[TrialKind.Variation].Sum(trial => trial.Found.Count),
        };

        bool IsDetected(Trial trial) => trial.Found.Any(verified.Contains);
    }

    private static DetectionMeasurement ReadEmbedded()
    {
        using var file = typeof(DetectionMeasurement).Assembly.GetManifestResourceStream("detection.jsonl")!;
        using var reader = new StreamReader(file);
        return Parse(reader.ReadToEnd());
    }

    private static T Read<T>(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Format)
                ?? throw new InvalidDataException($"Line {number} of the measurement is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"Line {number} of the measurement: {e.Message}", e);
        }
    }

    private static string Write<T>(T line) => JsonSerializer.Serialize(line, Format);
}
