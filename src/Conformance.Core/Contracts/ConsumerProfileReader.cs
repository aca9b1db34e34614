namespace Conformance.Core.Contracts;

/// <summary>Reads schemas/clients/&lt;id&gt;/client.json.</summary>
internal static class ConsumerProfileReader
{
    private static readonly string[] CodeClasses = ["2xx", "3xx", "4xx", "5xx"];

    /// <summary>Every folder under schemas/clients, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">A client.json is not of the format; the message names it.</exception>
    public static IReadOnlyList<ConsumerProfile> ReadAll(ContractFiles files) =>
        [.. files.FoldersIn(ContractPaths.Consumers).Select(id => Read(files, id))];

    private static ConsumerProfile Read(ContractFiles files, string id)
    {
        var path = ContractPaths.ConsumerProfile(id);
        var profile = files.ReadJson<ConsumerProfile>(path);
        return ErrorIn(profile, id) is { } error ? throw files.Error(path, error) : profile;
    }

    private static string? ErrorIn(ConsumerProfile profile, string id)
    {
        if (profile.Id != id)
            return $"its id is '{profile.Id}', and has to be the folder's name.";
        if (
            profile.ReadCodes.Concat(profile.RetriedCodes).FirstOrDefault(code => !CodeClasses.Contains(code)) is
            { } unknown
        )
        {
            return $"'{unknown}' is no class of HTTP codes: there are {string.Join(", ", CodeClasses)}.";
        }

        if (profile.OnOtherCodes is null && CodeClasses.Except(profile.ReadCodes).Any())
            return "it lacks 'onOtherCodes', which says what it does with codes that it does not read.";
        return null;
    }
}
