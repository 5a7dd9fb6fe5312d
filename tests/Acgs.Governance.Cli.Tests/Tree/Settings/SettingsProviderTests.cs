// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tests.Tree.Settings;

public sealed class SettingsProviderTests
{
    private const string Other = "0123456789abcdef";
    private const string Third = "fedcba9876543210";

    [Fact]
    public void Settings_WithoutAnyFile_AreBuiltIn()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n");

        var settings = Of(folder, "a/b.py");

        Assert.Equal(new FileSettings { Constitution = settings.Constitution }, settings);
        Assert.Equal(HashFormat.BuiltIn, settings.Constitution.Active);
        Assert.Empty(settings.Constitution.Accepted);
    }

    [Fact]
    public void Settings_ByDefault_AreThoseOfTheFolderThatIsLookedAt()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"root = true\n[*]\nacgs_constitutional_hash = {Third}\n");
        folder.Write("a/.editorconfig", $"[*]\nacgs_constitutional_hash = {Other}\n");

        Assert.Equal(Third, new SettingsProvider(folder.Path).Default.Constitution.Active);
        Assert.Equal(Third, new SettingsProvider(folder.Path, []).Default.Constitution.Active);
        Assert.Equal(Other, new SettingsProvider(folder.Path, "a/"u8.ToArray()).Default.Constitution.Active);
        Assert.Equal(Other, new SettingsProvider(folder.Path, "a/b/"u8.ToArray()).Default.Constitution.Active);
    }

    [Fact]
    public void Settings_OfEveryKey_AreRead()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"""
            root = true
            [*]
            acgs_constitutional_hash = {Other}
            acgs_accepted_hashes = {Third}, cdd01ef066bc6cf2
            acgs_header = Validate
            acgs_json = key
            acgs_type = yaml
            acgs_rotate = keep
            generated_code = true
            end_of_line = crlf
            file_header_template = Licence
            """);

        var settings = Of(folder, "a");

        Assert.Equal(Other, settings.Constitution.Active);
        Assert.Equal([Third, "cdd01ef066bc6cf2"], settings.Constitution.Accepted);
        Assert.Equal(HeaderMode.Validate, settings.Mode);
        Assert.True(settings.IsJsonKeyDemanded);
        Assert.Equal("# Constitutional Hash: " + Other, settings.Type?.Stating(Other));
        Assert.True(settings.IsKeptInRotation);
        Assert.True(settings.IsGenerated);
        Assert.Equal("crlf", settings.EndOfLine);
        Assert.Equal("Licence", settings.FileHeaderTemplate);
    }

    [Theory]
    [InlineData("a.py", "Require")]
    [InlineData("x/a.py", "Off")]
    [InlineData("x/y/a.py", "Validate")]
    [InlineData("x/y/a.md", "Off")]
    [InlineData("x/z/a.py", "Off")]
    [InlineData("x/top/a.py", "Require")]
    [InlineData("x/back/a.py", "Require")]
    public void Settings_OfNestedFolders_ComeFromTheNearest(string path, string mode)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n[*]\nacgs_header = require\n");
        folder.Write("x/.editorconfig", "[*]\nacgs_header = off\n");
        folder.Write("x/y/.editorconfig", "[/*.py]\nacgs_header = validate\n");
        folder.Write("x/top/.editorconfig", "root = true\n");
        folder.Write("x/back/.editorconfig", "[*]\nacgs_header = unset\n");

        Assert.Equal(mode, Of(folder, path).Mode.ToString());
    }

    [Fact]
    public void Settings_AboveTheRoot_Count()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n[x/y/*.py]\nacgs_header = off\n[*]\nacgs_json = key\n");
        folder.Write("x/y/a.py", string.Empty);
        var provider = new SettingsProvider(Path.Combine(folder.Path, "x"));

        Assert.Equal(HeaderMode.Off, provider.For("y/a.py"u8).Mode);
        Assert.Equal(HeaderMode.Require, provider.For("a.py"u8).Mode);
        Assert.True(provider.Default.IsJsonKeyDemanded);
        Assert.Equal([Path.Combine(folder.Path, ".editorconfig")], provider.Sources.Select(source => source.Name));
    }

    [Fact]
    public void Settings_OfOneKind_AreOneObject()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n[*.{cs,vb}]\nfile_header_template = Licence\n[*.sh]\nend_of_line = lf\n");
        var provider = new SettingsProvider(folder.Path);

        Assert.Same(provider.For("a.py"u8), provider.For("x/y/z.md"u8));
        Assert.Same(provider.For("a.cs"u8), provider.For("x/y/z.vb"u8));
        Assert.Equal("lf", provider.For("x/a.sh"u8).EndOfLine);
        Assert.Same(provider.For("a.py"u8), provider.For("x/a.css"u8));
    }

    [Fact]
    public void Settings_OfAFileSeenAgain_AllocateNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n[*.cs]\nend_of_line = lf\n[src/**/a?.py]\nacgs_header = off\n");
        var provider = new SettingsProvider(folder.Path);
        var path = "src/x/y/ab.py"u8.ToArray();
        var mode = provider.For(path).Mode;

        // What the process makes once, such as the delegates of the lookup, is no cost of a file.
        mode = provider.For(path).Mode;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < 1000; index++)
        {
            mode = provider.For(path).Mode;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(HeaderMode.Off, mode);
    }

    [Fact]
    public void Settings_OfMoreThanSixtyFourSections_AreRight()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n" + string.Concat(Enumerable.Range(0, 80).Select(index => $"[*.x{index}]\nend_of_line = e{index}\n")));

        Assert.Equal("e79", Of(folder, "a.x79").EndOfLine);
        Assert.Null(Of(folder, "a.x80").EndOfLine);
    }

    [Fact]
    public void Settings_OfALinkedFile_AreRead()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shared", "root = true\n[*]\nacgs_header = off\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, ".editorconfig"), "shared");

        Assert.Equal(HeaderMode.Off, Of(folder, "a.py").Mode);
    }

    [Fact]
    public void Settings_OfAFolderOfThatName_AreAnError()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig/a", string.Empty);

        var exception = Assert.Throws<UsageException>(() => Of(folder, "a.py"));

        Assert.StartsWith("'.editorconfig' cannot be read: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_AskedByManyThreads_AreTheSame()
    {
        using var folder = new TemporaryFolder();
        for (var index = 0; index < 50; index++)
        {
            folder.Write($"d{index}/e/.editorconfig", "root = true\n[*.py]\nacgs_header = off\n");
        }

        var provider = new SettingsProvider(folder.Path);
        await Parallel.ForAsync(0, 2000, (index, _) =>
        {
            Assert.Equal(HeaderMode.Off, provider.For(Encoding.ASCII.GetBytes($"d{index % 50}/e/f/a.py")).Mode);
            return ValueTask.CompletedTask;
        });

        Assert.Equal(50, provider.Sources.Count(source => source.Name.StartsWith('d')));
    }

    private static FileSettings Of(TemporaryFolder folder, string path) => new SettingsProvider(folder.Path).For(Encoding.UTF8.GetBytes(path));
}
