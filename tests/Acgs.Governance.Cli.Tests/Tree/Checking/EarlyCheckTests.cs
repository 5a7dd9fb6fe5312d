// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tests.Tree.Checking;

/// <summary>A check that begins with the search for files finds what one finds that comes after it.</summary>
public sealed class EarlyCheckTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Select_WithCheck_HasTheResultsOfTheCheck(bool isGit)
    {
        using var folder = Create();
        if (isGit)
        {
            await folder.GitAsync("init", "-q");
            await folder.GitAsync("add", "a", "many");
        }

        var judged = AssertSame(folder.Path);

        Assert.NotNull(judged);
        Assert.Equal(isGit ? 309 : 310, judged.Results.Length);
        Assert.False(judged.IsComplete);
    }

    [Fact]
    public void Select_SmallFolders_AreJudgedWithTheSearch()
    {
        using var folder = Create();

        Assert.True(AssertSame(Path.Combine(folder.Path, "a"))!.IsComplete);
    }

    [Fact]
    public async Task Select_TreeThatTellsOfOthers_IsJudgedAfterwards()
    {
        using var folder = Create();
        await folder.GitAsync("init", "-q");
        folder.Write("a/.gitattributes", "*.yml linguist-vendored\n");

        Assert.Null(AssertSame(folder.Path));
        Assert.Null(AssertSame(Path.Combine(folder.Path, "a", "b")));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("a")]
    public async Task Select_CheckThatForgets_TellsAndCountsTheSame(string inner)
    {
        using var folder = Create();
        await folder.GitAsync("init", "-q");
        folder.Write("a/unknown.unheard", "x\n");
        folder.Write("a/other.UNHEARD", "x\n");
        folder.Write("a/b-c/last.yml", "a: 1\n");
        var path = Path.GetFullPath(Path.Combine(folder.Path, inner));

        var (all, _) = Check(path, forgets: false);
        var (told, selection) = Check(path, forgets: true);

        Assert.True(selection.Judged!.Forgotten.Files > 0);
        Assert.Equal(Told(all), Told(told));
        Assert.Equal(Counts(all.Tally), Counts(told.Tally));
        Assert.Equal(2, told.Tally.UnknownEndings[".unheard"]);
        Assert.True(told.Files.Count < all.Files.Count);
    }

    [Fact]
    public async Task Select_CheckThatForgetsInATreeThatTellsOfOthers_KnowsAllFilesAgain()
    {
        using var folder = Create();
        await folder.GitAsync("init", "-q");
        // The last folder of a walk, when the others are forgotten.
        folder.Write("z/y/x/.gitattributes", "*.yml linguist-vendored\n");
        folder.Write("z/y/x/w.yml", "a: 1\n");

        var (all, _) = Check(folder.Path, forgets: false);
        var (told, selection) = Check(folder.Path, forgets: true);

        Assert.Null(selection.Judged);
        Assert.Equal(all.Results, told.Results);
        Assert.Equal(Counts(all.Tally), Counts(told.Tally));
    }

    [Fact]
    public void Select_WithGlobs_IsJudgedAfterwards()
    {
        using var folder = Create();
        var early = new EarlyCheck(ComplianceLevel.Header);

        var selection = FileSelector.Select(new() { Paths = [folder.Path], Exclude = ["many"] }, early);

        Assert.Null(selection.Judged);
        Assert.Null(early.Settings);
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

    private static JudgedFiles? AssertSame(string folder)
    {
        var early = new EarlyCheck(ComplianceLevel.Header);
        var selection = FileSelector.Select(new() { Paths = [folder] }, early);
        var after = FileSelector.Select(new() { Paths = [folder] });

        var results = new CheckEngine(new(selection, early.Settings!, ComplianceLevel.Header), progress: null).Run().Results;
        var expected = new CheckEngine(new(after, new SettingsProvider(after.Root), ComplianceLevel.Header), progress: null).Run().Results;

        Assert.Equal(expected, results);
        Assert.Equal(Paths(after.Files), Paths(selection.Files));
        return selection.Judged;
    }

    private static (CheckResult Result, FileSelection Selection) Check(string folder, bool forgets)
    {
        var early = new EarlyCheck(ComplianceLevel.Header, forgets);
        var selection = FileSelector.Select(new() { Paths = [folder] }, early);
        return (new CheckEngine(new(selection, early.Settings!, ComplianceLevel.Header), progress: null).Run(), selection);
    }

    private static List<(string, FileResult)> Told(CheckResult check) =>
        [.. Paths(check.Files).Zip(check.Results).Where(file => file.Second.Detail is not null)];

    private static string Counts(Tally tally) =>
        $"{tally.Files} files, {string.Join(' ', Enum.GetValues<FileStatus>().Select(tally.Count))}, reached {string.Join(' ', Enum.GetValues<ComplianceLevel>().Select(tally.CountReaching))}";

    private static string[] Paths(FileList files) => [.. Enumerable.Range(0, files.Count).Select(index => PathText.Of(files[index]))];
}
