// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tests.Tree.Checking;

/// <summary>A check of the files that a walk finds says what one of the same files says that are named one by one.</summary>
public sealed class TreeCheckTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_Folder_HasTheResultsOfItsFiles(bool isGit)
    {
        using var folder = Create();
        if (isGit)
        {
            await folder.GitAsync("init", "-q");
            await folder.GitAsync("add", "a", "many");
        }

        Assert.Equal(isGit ? 309 : 310, AssertSame(folder.Path).Files.Count);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("a/b")]
    public async Task Check_TreeWithAttributes_HasTheResultsOfItsFiles(string inner)
    {
        using var folder = Create();
        await folder.GitAsync("init", "-q");
        folder.Write("a/.gitattributes", "*.yml linguist-vendored\n");
        folder.Write("a/b/.gitattributes", "*.py linguist-generated\n*.yml -linguist-vendored\n");
        folder.Write("z/y/x/.gitattributes", "*.yml linguist-vendored\n");
        folder.Write("z/y/x/w.yml", "a: 1\n");

        AssertSame(Path.GetFullPath(Path.Combine(folder.Path, inner)));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("a")]
    public async Task Check_ThatKeepsFindingsOnly_TellsAndCountsTheSame(string inner)
    {
        using var folder = Create();
        await folder.GitAsync("init", "-q");
        folder.Write("a/unknown.unheard", "x\n");
        folder.Write("a/other.UNHEARD", "x\n");
        folder.Write("a/b-c/last.yml", "a: 1\n");
        var path = Path.GetFullPath(Path.Combine(folder.Path, inner));

        var all = Check(keepsAll: true, path);
        var told = Check(keepsAll: false, path);

        Assert.Equal(Told(all), Told(told));
        Assert.Equal(CountsOf(all), CountsOf(told));
        Assert.Equal(2, told.Summary.UnknownEndings[".unheard"]);
        Assert.True(told.Files.Count < all.Files.Count);
    }

    [Fact]
    public void Check_ChangeSetOfSmalltalk_IsNoCSharp()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Booleans.cs", "'From Pharo4.0 of 18 March 2013'!\r");

        Assert.Equal(FileStatus.UnknownType, Assert.Single(Check(keepsAll: true, folder.Path).Files).Result.Status);
    }

    private static TemporaryFolder Create()
    {
        var folder = new TemporaryFolder();
        folder.Write(".gitignore", "ignored.yml\n");
        folder.Write("ignored.yml", "a: 1\n");
        folder.Write("a/.editorconfig", "[*.py]\nacgs_header = off\n");
        folder.Write("a/x.py", "x = 1\n");
        folder.Write("a/y.yml", "y: 1\n");
        folder.Write("a/b/z.py", Header + "z = 1\n");
        folder.Write("a/b/c/d/.editorconfig", "[*]\nacgs_constitutional_hash = 0123456789abcdef\n");
        folder.Write("a/b/c/d/e.yml", Header + "e: 1\n");
        folder.Write("a-b/empty.yml", string.Empty);
        for (var file = 0; file < 300; file++)
        {
            folder.Write($"many/{file}.yml", file % 7 == 0 ? "a: 1\n" : Header);
        }

        File.CreateSymbolicLink(Path.Combine(folder.Path, "a-b", ".editorconfig"), "../a/.editorconfig");
        folder.Write("a-b/linked.py", "x = 1\n");
        return folder;
    }

    /// <summary>Checks a folder, and then its files by name.</summary>
    private static TreeCheck AssertSame(string folder)
    {
        var walked = Check(keepsAll: true, folder);
        var named = Check(keepsAll: true, [.. PathsOf(walked).Select(path => Path.Combine(walked.Selection.Root, path))]);

        Assert.Equal(PathsOf(walked), PathsOf(named).Select(path => Path.GetRelativePath(walked.Selection.Root, Path.Combine(named.Selection.Root, path))));
        Assert.Equal(walked.Files.Select(file => file.Result), named.Files.Select(file => file.Result));
        Assert.Equal(CountsOf(walked), CountsOf(named));
        return walked;
    }

    private static TreeCheck Check(bool keepsAll, params string[] paths)
    {
        var selection = new FileSelection(new() { Paths = paths });
        var check = new TreeCheck(selection, new SettingsProvider(selection.Root), ComplianceLevel.Header, keepsAll);
        check.Run();
        return check;
    }

    private static List<(string, FileResult)> Told(TreeCheck check) =>
        [.. check.Files.Where(file => file.Result.IsReported).Select(file => (file.Path, file.Result))];

    private static string CountsOf(TreeCheck check) =>
        $"{check.Summary.Files} files, {string.Join(' ', Enum.GetValues<FileStatus>().Select(check.Summary.Count))}, reached {string.Join(' ', Enum.GetValues<ComplianceLevel>().Select(check.Summary.CountReaching))}";

    private static string[] PathsOf(TreeCheck check) => [.. check.Files.Select(file => file.Path)];
}
