using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Core.Reports.Allure;

/// <summary>Makes ids that are the same for the same thing, so that Allure recognises it.</summary>
internal static class StableId
{
    /// <summary>An id of something in one run: that of another run is another.</summary>
    public static Guid OfRun(ConformanceReport report, params ReadOnlySpan<string> parts) =>
        Of([report.Target, report.Dialect, report.StartedAt.ToString("O", CultureInfo.InvariantCulture), .. parts]);

    /// <summary>An id that is the same in every run.</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!))).AsSpan(0, 16);
        const byte version8 = 0x80;
        const byte variant = 0x80;
        bytes[6] = (byte)((bytes[6] & 0x0F) | version8);
        bytes[8] = (byte)((bytes[8] & 0x3F) | variant);
        return new Guid(bytes, bigEndian: true);
    }
}
