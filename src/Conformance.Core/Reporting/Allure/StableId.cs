using System.Security.Cryptography;
using System.Text;

namespace Conformance.Core.Reporting.Allure;

/// <summary>Makes ids that are the same in every run for the same thing, so that Allure recognises it.</summary>
internal static class StableId
{
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
