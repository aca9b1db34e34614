namespace Conformance.Core.Configuration;

public static class AccountNames
{
    /// <summary>The setting that holds the account's key, such as <c>Panel.OtherKey</c>.</summary>
    public static string Setting(this Account account) => account is Account.Main ? "Panel.Key" : $"Panel.{account}Key";
}
