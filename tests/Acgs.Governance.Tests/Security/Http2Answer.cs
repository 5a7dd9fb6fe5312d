// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Security;

/// <summary>Reads the field block of an answer as far as these tests need it: Kestrel writes the status first, and values without Huffman coding.</summary>
internal static class Http2Answer
{
    // RFC 7541, appendix A: entries 8 to 14 of the static table.
    private static readonly int[] Indexed = [200, 204, 206, 304, 400, 404, 500];

    public static string Read(byte[] block)
    {
        // In front of the first field stands what resizes the table.
        var field = block.AsSpan(Array.FindIndex(block, octet => (octet & 0xe0) != 0x20));
        var status = (field[0] & 0x80) != 0
            ? Indexed[(field[0] & 0x7f) - 8]
            : int.Parse(Encoding.ASCII.GetString(field.Slice(2, 3)), null);
        return Seen.Answer(status, Count(block, Encoding.ASCII.GetBytes(Hash.Active)) == 1);
    }

    private static int Count(ReadOnlySpan<byte> block, ReadOnlySpan<byte> value)
    {
        var count = 0;
        for (int at; (at = block.IndexOf(value)) >= 0; block = block[(at + value.Length)..])
        {
            count++;
        }

        return count;
    }
}
