// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Acgs.Governance.PackageTests;

/// <summary>The portable symbols of an assembly.</summary>
internal sealed class Symbols : IDisposable
{
    // The kinds of https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid SourceLinkMap = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;

    private Symbols(MetadataReaderProvider provider)
    {
        _provider = provider;
        _reader = provider.GetMetadataReader();
    }

    /// <summary>The source files: how they are called, and whether the symbols have their text.</summary>
    public IEnumerable<(string Name, bool IsEmbedded)> Documents => _reader.Documents.Select(handle =>
        (_reader.GetString(_reader.GetDocument(handle).Name), _reader.GetCustomDebugInformation(handle).Any(entry => IsKind(entry, EmbeddedSource))));

    /// <summary>Where a debugger finds the source files, if it is told.</summary>
    public string? SourceLink => _reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
        .Where(entry => IsKind(entry, SourceLinkMap))
        .Select(entry => Encoding.UTF8.GetString(_reader.GetBlobBytes(_reader.GetCustomDebugInformation(entry).Value)))
        .FirstOrDefault();

    /// <summary>Those inside the assembly.</summary>
    public static Symbols In(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        return new(image.ReadEmbeddedPortablePdbDebugDirectoryData(
            Assert.Single(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)));
    }

    /// <summary>Those of a file beside the assembly, which must be of the same build.</summary>
    public static Symbols Beside(byte[] assembly, byte[] file)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var entry = image.ReadDebugDirectory().First(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        var symbols = new Symbols(MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(file)));
        var id = new BlobContentId(symbols._reader.DebugMetadataHeader!.Id);
        Assert.Equal((image.ReadCodeViewDebugDirectoryData(entry).Guid, entry.Stamp), (id.Guid, id.Stamp));
        return symbols;
    }

    public void Dispose() => _provider.Dispose();

    private bool IsKind(CustomDebugInformationHandle entry, Guid kind) => _reader.GetGuid(_reader.GetCustomDebugInformation(entry).Kind) == kind;
}
