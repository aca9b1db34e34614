namespace Conformance.Core.Configuration;

public static partial class SettingsTable
{
    private static IEnumerable<Setting> OfBounds() =>
        [
            Bound(
                "Panel.Timeout",
                "seconds for a request with its whole answer",
                NumberFormats.Seconds(most: 600),
                bounds => bounds.Whole,
                (bounds, time) => bounds with { Whole = time }
            ),
            Bound(
                "Panel.ConnectTimeout",
                "seconds until a connection stands",
                NumberFormats.Seconds(most: 600),
                bounds => bounds.Connect,
                (bounds, time) => bounds with { Connect = time }
            ),
            Bound(
                "Panel.FirstByteTimeout",
                "seconds from a request to the head of its answer",
                NumberFormats.Seconds(most: 600),
                bounds => bounds.FirstByte,
                (bounds, time) => bounds with { FirstByte = time }
            ),
            Bound(
                "Panel.IdleTimeout",
                "seconds between two pieces of an answer",
                NumberFormats.Seconds(most: 600),
                bounds => bounds.Idle,
                (bounds, time) => bounds with { Idle = time }
            ),
            Bound(
                "Panel.RunTimeout",
                "seconds until nothing more is sent",
                NumberFormats.Seconds(most: 86_400),
                bounds => bounds.Run,
                (bounds, time) => bounds with { Run = time }
            ),
            Bound(
                "Panel.MaxHeaderSize",
                "KiB of headers",
                NumberFormats.Between(1, 1024),
                bounds => bounds.HeaderSize,
                (bounds, size) => bounds with { HeaderSize = size }
            ),
            Bound(
                "Panel.MaxBodySize",
                "KiB of body as it comes over the wire",
                NumberFormats.Between(1, 512 * 1024),
                bounds => bounds.BodySize,
                (bounds, size) => bounds with { BodySize = size }
            ),
            Bound(
                "Panel.MaxExpandedSize",
                "KiB of body once decompressed",
                NumberFormats.Between(1, 512 * 1024),
                bounds => bounds.ExpandedSize,
                (bounds, size) => bounds with { ExpandedSize = size }
            ),
            Bound(
                "Panel.MaxDepth",
                "how deep JSON may be nested",
                NumberFormats.Between(8, Bounds.DeepestThatCanBe),
                bounds => bounds.Depth,
                (bounds, depth) => bounds with { Depth = depth }
            ),
        ];

    private static Setting<T> Bound<T>(
        string name,
        string help,
        SettingFormat<T> format,
        Func<Bounds, T> get,
        Func<Bounds, T, Bounds> with
    )
        where T : notnull =>
        new()
        {
            Name = name,
            Help = help,
            Group = SettingGroup.Bounds,
            Format = format,
            Get = settings => get(settings.Bounds),
            With = (settings, value) => settings with { Bounds = with(settings.Bounds, value) },
        };
}
