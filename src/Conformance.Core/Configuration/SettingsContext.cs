using Conformance.Core.Contracts;

namespace Conformance.Core.Configuration;

/// <summary>What the reader of settings needs to know besides what the user set.</summary>
public sealed record SettingsContext
{
    /// <summary>The ids of the dialects that exist.</summary>
    public required IReadOnlyList<string> Dialects { get; init; }

    /// <summary>The areas that exist.</summary>
    public IReadOnlyList<string> Areas { get; init; } = RequirementCatalog.Areas;

    /// <summary>The folder against which relative paths resolve, absolute.</summary>
    public required string BaseFolder { get; init; }

    /// <summary>Where the seed comes from if the user sets none.</summary>
    public required Random Random { get; init; }

    /// <summary>
    /// Reads the settings of the run that left the transcript at an absolute path. Throws an
    /// <see cref="InvalidDataException"/> whose message is what is wrong with the transcript.
    /// </summary>
    public required Func<string, Settings> ReadRecorded { get; init; }

    /// <summary>The absolute form of a path that the user set.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, BaseFolder);
}
