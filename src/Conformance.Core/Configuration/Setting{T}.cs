namespace Conformance.Core.Configuration;

/// <summary>A setting with a value of a type.</summary>
/// <typeparam name="T">The type of the value, where there is one.</typeparam>
public sealed class Setting<T> : Setting
    where T : notnull
{
    /// <summary>Turns a text into the value, and names the values that are right.</summary>
    public required SettingFormat<T> Format { get; init; }

    /// <summary>Makes settings that have the value, and are the same otherwise.</summary>
    public required Func<Settings, T, Settings> With { get; init; }

    /// <inheritdoc/>
    public override string Values => Format.Values;

    internal override Type ValueType => typeof(T);

    internal override Settings Set(Settings settings, string text, SettingsContext context) =>
        With(settings, Format.Parse(text, context));

    internal override Settings SetValue(Settings settings, object value) => With(settings, (T)value);

    internal override Settings Copy(Settings from, Settings to) => Get(from) is T value ? With(to, value) : to;
}
