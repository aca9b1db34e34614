using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Configuration;

/// <summary>Replay: the settings are those of the run that left the transcript, and what the user set may only repeat them.</summary>
public sealed partial class SettingsReader
{
    private Settings Replayed(Settings given, string transcript, IReadOnlyList<string> dialects)
    {
        if (find("Url") is not null)
            Wrong("Url", "is set, and so is Panel.Replay (PANEL_REPLAY): a replay sends nothing, so set one of them");
        keepsReports = IsFolderOf(given.Reports, transcript);
        if (keepsReports)
        {
            Wrong(
                "Reports",
                $"is '{given.Reports}', where the transcript lies, whose place a run's own would take: name another folder"
            );
        }

        try
        {
            var then = recorded(transcript);
            if (!dialects.Contains(then.Dialect))
            {
                Wrong(
                    "Replay",
                    $"is of a run with the dialect '{then.Dialect}': the dialects are {string.Join(", ", dialects)}"
                );
            }

            RefuseOther(given, then);
            return then with
            {
                Strict = given.Strict,
                Reports = given.Reports,
                Allure = given.Allure,
                Page = given.Page,
                Baseline = given.Baseline,
            };
        }
        catch (InvalidDataException e)
        {
            Wrong("Replay", $"cannot be judged: {e.Message}");
            return given;
        }
    }

    private static bool IsFolderOf(string folder, string file) =>
        Path.GetRelativePath(Linked(new DirectoryInfo(folder)), Path.GetDirectoryName(Linked(new FileInfo(file)))!)
        == ".";

    private static string Linked(FileSystemInfo place) =>
        (place.Exists ? place.ResolveLinkTarget(returnFinalTarget: true) : null)?.FullName ?? place.FullName;

    private void RefuseOther(Settings given, Settings then)
    {
        foreach (var account in given.Keys.Keys.Except(then.Keys.Keys))
            Wrong(Name(account), "is set, and the run of the transcript had no such key: leave it out");
        RefuseOther("Dialect", given.Dialect, then.Dialect);
        RefuseOther("Mode", given.Mode.ToKebabCase(), then.Mode.ToKebabCase());
        RefuseOther("Areas", Listed(given.Areas), Listed(then.Areas));
        RefuseOther("ServiceId", given.ServiceId, then.ServiceId);
        RefuseOther("Link", given.Link, then.Link);
        RefuseOther("AllTypes", given.AllTypes, then.AllTypes);
        RefuseOther("OrderId", given.OrderId, then.OrderId);
        RefuseOther("RefillId", given.RefillId, then.RefillId);
        RefuseOther("Insecure", given.Insecure, then.Insecure);
        RefuseOther("Seed", given.Seed, then.Seed);
        RefuseOther("Faults", Listed(given.Faults), Listed(then.Faults));
        RefuseOther("Variations", Listed(given.Variations), Listed(then.Variations));
    }

    private static string Listed(IEnumerable<string> ids) => string.Join(", ", ids.Order());

    private void RefuseOther<T>(string name, T given, T then)
    {
        if (find(name) is not null && !wrong.Contains(name) && !Equals(given, then))
        {
            Wrong(
                name,
                $"is '{given}', and the transcript is of a run {(then is null or "" ? "without it" : $"with '{then}'")}: leave it out"
            );
        }
    }
}
