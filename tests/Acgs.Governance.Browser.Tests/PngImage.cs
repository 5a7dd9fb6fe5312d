// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Acgs.Governance.Browser.Tests;

/// <summary>As much of a PNG file as tells an empty picture from one that shows something.</summary>
internal sealed record PngImage(int Width, int Height, int DistinctBytes)
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    public static PngImage Read(byte[] file)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], file[..4]);
        using var pixels = new MemoryStream();
        for (var at = SignatureLength; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (Encoding.ASCII.GetString(file, at + 4, 4) == "IDAT")
            {
                pixels.Write(file, at + 8, length);
            }

            at += length + ChunkOverhead;
        }

        pixels.Position = 0;
        using var inflated = new ZLibStream(pixels, CompressionMode.Decompress);
        using var rows = new MemoryStream();
        inflated.CopyTo(rows);
        return new(
            BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)),
            BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)),
            rows.ToArray().Distinct().Count());
    }
}
