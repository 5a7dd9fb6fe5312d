// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.PackageTests;

/// <summary>Every assembly that is packed can be debugged, and says nothing of the machine that built it.</summary>
public sealed class SymbolTests
{
    public static TheoryData<string> Ids => PackagePageTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Assemblies_OfPackage_HaveTheirSymbols(string id)
    {
        using var package = Package.Open(id);

        foreach (var file in package.Files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var symbols = file.StartsWith("lib/", StringComparison.Ordinal)
                ? Symbols.Beside(package.Read(file), Package.ReadSymbols(id, Path.ChangeExtension(file, "pdb")))
                : Symbols.In(package.Read(file));

            // What is generated cannot be had from the repository, so that it travels with the symbols.
            Assert.NotEmpty(symbols.Documents);
            Assert.All(symbols.Documents, document => Assert.StartsWith("/_/", document.Name, StringComparison.Ordinal));
            Assert.All(symbols.Documents, document => Assert.True(document.IsEmbedded || !document.Name.StartsWith("/_/artifacts/", StringComparison.Ordinal), document.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Files_OfPackage_NameNoFolderOfTheBuild(string id)
    {
        using var package = Package.Open(id);
        byte[][] forms = [Encoding.UTF8.GetBytes(Repository.Root), Encoding.Unicode.GetBytes(Repository.Root)];

        Assert.All(package.Files, file => Assert.DoesNotContain(forms, form => package.Read(file).AsSpan().IndexOf(form) >= 0));
    }

    // An archive of the sources, and then a clone whose origin the world can reach.
    [Fact]
    public async Task Assemblies_BuiltElsewhere_NameNoFolderAndLinkToAPublicOrigin()
    {
        using var copy = new SourceCopy();
        await copy.CreateAsync();
        using (var archive = await copy.PackAnalyzersAsync())
        using (var symbols = Symbols.In(archive.Read("analyzers/dotnet/cs/Acgs.Governance.Analyzers.dll")))
        {
            Assert.All(symbols.Documents, document => Assert.StartsWith("/_1/", document.Name, StringComparison.Ordinal));
            Assert.Null(symbols.SourceLink);
        }

        var commit = await copy.CommitAsync("https://github.com/acgs/governance.git");
        using (var clone = await copy.PackAnalyzersAsync())
        using (var symbols = Symbols.In(clone.Read("analyzers/dotnet/cs/Acgs.Governance.Analyzers.dll")))
        {
            Assert.Contains($"\"/_/*\":\"https://raw.githubusercontent.com/acgs/governance/{commit}/*\"", symbols.SourceLink, StringComparison.Ordinal);
            Assert.Equal("https://github.com/acgs/governance.git", clone.Specification("repository").Single().Attribute("url")!.Value);
        }
    }
}
