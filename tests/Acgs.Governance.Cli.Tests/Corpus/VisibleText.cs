// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>From a line with visible signs, as records have them, to the bytes that it stands for.</summary>
/// <param name="encoding">How characters become bytes.</param>
/// <param name="newline">What ends a line.</param>
internal sealed class VisibleText(Encoding encoding, string newline)
{
    private const char Open = '‹';
    private const char Close = '›';
    private const char NoNewline = '␄';

    /// <summary>The bytes of one line.</summary>
    /// <exception cref="FormatException">A sign is not closed, or holds something else than bytes or a character.</exception>
    public byte[] Read(string line)
    {
        using var bytes = new MemoryStream();
        var isEnded = !line.EndsWith(NoNewline);
        var rest = (isEnded ? line : line[..^1]).AsSpan();
        while (rest.IndexOf(Open) is >= 0 and var start)
        {
            bytes.Write(Encode(rest[..start].ToString()));
            var length = rest[start..].IndexOf(Close);
            bytes.Write(length > 0 ? Sign(rest.Slice(start + 1, length - 1).ToString()) : throw new FormatException($"'{Open}' without '{Close}'."));
            rest = rest[(start + length + 1)..];
        }

        bytes.Write(Encode(rest.ToString()));
        bytes.Write(encoding.GetBytes(isEnded ? newline : string.Empty));
        return bytes.ToArray();
    }

    private byte[] Encode(string text) => encoding.GetBytes(text.Replace('␍', '\r').Replace('␊', '\n'));

    private byte[] Sign(string sign)
    {
        var parts = sign.Split('*');
        var one = parts[0].StartsWith("U+", StringComparison.Ordinal)
            ? encoding.GetBytes(char.ConvertFromUtf32(int.Parse(parts[0].AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
            : [.. parts[0].Split(' ').Select(value => byte.Parse(value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        var count = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        return [.. Enumerable.Repeat(one, count).SelectMany(value => value)];
    }
}
