namespace Conformance.Core.Configuration;

public static partial class SettingsTable
{
    private static IEnumerable<Setting> OfAccounts() =>
        [
            KeyOf(Account.Other, "Panel.OtherKey", "a second customer, who asks for what is not his"),
            KeyOf(Account.Unfunded, "Panel.UnfundedKey", "an account without money"),
            KeyOf(
                Account.LowFunds,
                "Panel.LowFundsKey",
                "an account whose money pays for one to twelve orders of `Panel.ServiceId` at its minimum; "
                    + "better still "
                    + "if it is the price of an order. What it orders counts towards `Panel.MaxSpend`, and is "
                    + "cancelled where the service allows it"
            ),
            KeyOf(Account.Suspended, "Panel.SuspendedKey", "a suspended account"),
            new Setting<string>
            {
                Name = "Panel.OrderId",
                Help = "an order of the account, to be read",
                Format = SettingFormats.Text,
                Get = settings => settings.OrderId,
                With = (settings, id) => settings with { OrderId = id },
                Replay = ReplayUse.Recorded,
            },
            new Setting<string>
            {
                Name = "Panel.RefillId",
                Help = "a refill of the account, to be read",
                Format = SettingFormats.Text,
                Get = settings => settings.RefillId,
                With = (settings, id) => settings with { RefillId = id },
                Replay = ReplayUse.Recorded,
            },
        ];

    private static Setting<string> KeyOf(Account account, string name, string help) =>
        new()
        {
            Name = name,
            Help = help,
            Format = SettingFormats.Key,
            Get = settings => settings.Keys.GetValueOrDefault(account),
            With = (settings, key) => settings.WithKey(account, key),
            Scope = SettingScope.Url,
            IsSecret = true,
            Replay = ReplayUse.Recorded,
        };
}
