// Constitutional Hash: cdd01ef066bc6cf2

using System.IO.Compression;
using System.Xml.Linq;

namespace Acgs.Governance.PackageTests;

/// <summary>A package file of this tree, opened.</summary>
internal sealed class Package : IDisposable
{
    public const string Version = "0.1.0";

    /// <summary>The package that tests of a store refer to.</summary>
    public const string Conformance = "Acgs.Governance.LedgerConformance";

    private readonly ZipArchive _archive;

    private Package(string path) => _archive = ZipFile.OpenRead(path);

    /// <summary>The folders of the projects that are packed, relative to the root, by the name of their package.</summary>
    public static IReadOnlyDictionary<string, string> Folders { get; } = new[] { "src", "analyzers" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
        .Where(project => File.ReadAllText(project).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
        .ToDictionary(project => Path.GetFileNameWithoutExtension(project), project => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(project)!));

    /// <summary>The packages that a service refers to.</summary>
    public static IEnumerable<string> Libraries => Folders.Keys
        .Where(id => id != Conformance && File.Exists(Path.Combine(Repository.Root, Folders[id], "PublicAPI.Shipped.txt")))
        .Order(StringComparer.Ordinal);

    public IEnumerable<string> Files => _archive.Entries.Select(entry => entry.FullName);

    public static Package Open(string id) => OpenFile(PathOf(id));

    public static string PathOf(string id) => Path.Combine(Repository.Packages, $"{id}.{Version}.nupkg");

    public static Package OpenFile(string path) => new(path);

    /// <summary>A file of the package of symbols that goes with a package.</summary>
    public static byte[] ReadSymbols(string id, string file)
    {
        using var symbols = OpenFile(Path.Combine(Repository.Packages, $"{id}.{Version}.snupkg"));
        return symbols.Read(file);
    }

    public byte[] Read(string file)
    {
        var entry = _archive.GetEntry(file);
        Assert.True(entry is not null, $"{file} is not in the package.");
        using var content = entry.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The elements of the specification with this name.</summary>
    public XElement[] Specification(string element)
    {
        using var text = new MemoryStream(Read(Files.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal))));
        return [.. XDocument.Load(text).Descendants().Where(found => found.Name.LocalName == element)];
    }

    public void Dispose() => _archive.Dispose();
}
