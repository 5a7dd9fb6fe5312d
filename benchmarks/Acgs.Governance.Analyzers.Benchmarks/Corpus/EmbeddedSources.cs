// Constitutional Hash: cdd01ef066bc6cf2

using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Acgs.Governance.Analyzers.Benchmarks.Corpus;

/// <summary>The sources that a compiler put into the symbols of an assembly.</summary>
internal static class EmbeddedSources
{
    private static readonly Guid Kind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static IEnumerable<string> Of(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var entry = image.ReadDebugDirectory().FirstOrDefault(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        if (entry.DataSize == 0)
        {
            yield break;
        }

        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var reader = symbols.GetMetadataReader();
        foreach (var handle in reader.CustomDebugInformation)
        {
            var information = reader.GetCustomDebugInformation(handle);
            if (reader.GetGuid(information.Kind) == Kind)
            {
                yield return Decode(reader.GetBlobBytes(information.Value));
            }
        }
    }

    // The blob begins with the length of the file when it is compressed, and with 0 when it is not.
    private static string Decode(byte[] blob)
    {
        Stream content = new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int));
        using var reader = new StreamReader(
            BitConverter.ToInt32(blob) == 0 ? content : new DeflateStream(content, CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
