// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Selection.Vendored;
using Acgs.Governance.Cli.Tree.Selection.Walking;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

public sealed class VendoredFilesTests
{
    [Theory]
    [InlineData("vendor/a.go", true)]
    [InlineData("src/node_modules/x/a.js", true)]
    [InlineData(".yarn/releases/yarn.cjs", true)]
    [InlineData(".yarn/a.cjs", false)]
    [InlineData("vendor", false)]
    [InlineData("vendors/a.go", false)]
    [InlineData("a/myvendor/b.go", false)]
    [InlineData("Vendor/a.go", false)]
    public void Contains_Path_KnowsTheWorkOfOthers(string path, bool isVendored) =>
        Assert.Equal(isVendored, VendoredFolders.Contain(System.Text.Encoding.UTF8.GetBytes(path)));

    [Fact]
    public async Task Check_Attributes_SayWhoseWorkFilesAre()
    {
        using var folder = CheckedFiles.With("a.yml", "gen/b.yml", "gen/mine/c.yml", "gen/made.pb.yml", "vendor/d.yml", "vendor/own/e.yml", "s/f.yml", "s/t/g.yml");
        await folder.GitAsync("init", "-q");
        folder.Write(".gitattributes", "# Constitutional Hash: cdd01ef066bc6cf2\n*.yml text\ngen/** linguist-vendored\n*.pb.yml linguist-generated=true\nvendor/own/* -linguist-vendored\n/s/*.yml text linguist-vendored\n");
        folder.Write("gen/mine/.gitattributes", "# Constitutional Hash: cdd01ef066bc6cf2\n* !linguist-vendored\n");

        Assert.Equal("a.yml gen/mine/c.yml s/t/g.yml vendor/own/e.yml", await CheckedFiles.OfAsync(folder.Path, null));
        Assert.Equal("s/t/g.yml", await CheckedFiles.OfAsync(folder.Path, null, "s"));
        Assert.Equal("a.yml s/t/g.yml", await CheckedFiles.OfAsync(folder.Path, null, "s/t", "a.yml", "gen/b.yml", "vendor/d.yml"));
    }

    [Fact]
    public void Documentation_Lists_AreThoseOfTheProgram()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Acgs.Governance.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var text = File.ReadAllText(Path.Combine(folder, "docs", "command-line", "files.md")).ReplaceLineEndings(" ");

        Assert.Contains(string.Join(' ', SkippedFolders.Names.Select(name => $"`{name}`")), text, StringComparison.Ordinal);
        Assert.Contains(string.Join(' ', VendoredFolders.Names.Select(name => $"`{name}`")), text, StringComparison.Ordinal);
    }
}
