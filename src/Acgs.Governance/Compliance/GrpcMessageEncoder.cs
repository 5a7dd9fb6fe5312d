// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;

namespace Acgs.Governance.Compliance;

/// <summary>Encodes text for a gRPC header: UTF-8 with <c>%XX</c> for <c>%</c> and every byte that is not printable ASCII.</summary>
internal static class GrpcMessageEncoder
{
    public static string Encode(string text)
    {
        if (text.All(IsPlain))
        {
            return text;
        }

        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            _ = IsPlain((char)octet)
                ? encoded.Append((char)octet)
                : encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return encoded.ToString();
    }

    private static bool IsPlain(char character) => character is >= ' ' and <= '~' and not '%';
}
