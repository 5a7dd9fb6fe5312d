// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

public sealed class ChangesTests
{
    [Theory]
    [InlineData("--changed", "added.yml dirty.yml s/staged.yml untracked.yml")]
    [InlineData("--changed HEAD~1", "added.yml dirty.yml new.yml s/staged.yml untracked.yml")]
    [InlineData("--changed first", "added.yml dirty.yml new.yml s/staged.yml untracked.yml")]
    [InlineData("s --changed", "s/staged.yml")]
    [InlineData("dirty.yml clean.yml untracked.yml --changed", "dirty.yml untracked.yml")]
    [InlineData("--staged", "added.yml s/staged.yml")]
    [InlineData("s --staged", "s/staged.yml")]
    [InlineData("added.yml untracked.yml --staged", "added.yml")]
    [InlineData("--staged --exclude s", "added.yml")]
    public async Task Check_Changes_TakesThemOnly(string arguments, string expected)
    {
        using var folder = await CreateAsync();

        Assert.Equal(expected, await CheckedFiles.OfAsync(folder.Path, null, arguments.Split(' ')));
    }

    [Fact]
    public async Task Check_ChangedSinceABranchThatMovedOn_LeavesOutWhatOnlyThatBranchChanged()
    {
        using var folder = CheckedFiles.With("kept.yml", "theirs.yml", "both.yml", "s/ours.yml");
        await folder.GitAsync("init", "-q", "-b", "main");
        await CommitAllAsync(folder);
        await folder.GitAsync("checkout", "-qb", "topic");
        folder.Write("s/ours.yml", "ours: 1\n");
        folder.Write("both.yml", "ours: 1\n");
        await CommitAllAsync(folder);
        await folder.GitAsync("checkout", "-q", "main");
        folder.Write("theirs.yml", "theirs: 1\n");
        folder.Write("both.yml", "theirs: 1\n");
        folder.Write("new.yml", "theirs: 1\n");
        await CommitAllAsync(folder);
        await folder.GitAsync("checkout", "-q", "topic");
        folder.Write("kept.yml", "dirty: 1\n");
        folder.Write("untracked.yml", "dirty: 1\n");

        Assert.Equal("both.yml kept.yml s/ours.yml untracked.yml", await CheckedFiles.OfAsync(folder.Path, null, "--changed", "main"));
        Assert.Equal("kept.yml untracked.yml", await CheckedFiles.OfAsync(folder.Path, null, "--changed"));
        Assert.Equal("kept.yml", await CheckedFiles.OfAsync(folder.Path, null, "--changed", "main", "kept.yml", "theirs.yml"));
    }

    [Fact]
    public async Task Check_ChangedSinceWhatSharesNoCommit_SaysWhatToFetch()
    {
        using var folder = CheckedFiles.With("a.yml");
        await folder.GitAsync("init", "-q", "-b", "main");
        await CommitAllAsync(folder);
        await folder.GitAsync("checkout", "-q", "--orphan", "other");
        folder.Write("b.yml", "another: commit\n");
        await CommitAllAsync(folder);

        var result = await CheckedFiles.RunAsync(folder.Path, null, "--changed", "main");

        Assert.Equal("acgs-cli: --changed 'main' failed; it has no commit in common with HEAD. In a shallow clone fetch the history first.\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task Check_UnknownRevision_IsAnErrorWithTheWordsOfGit()
    {
        using var folder = await CreateAsync();

        var result = await CheckedFiles.RunAsync(folder.Path, null, "--changed", "nowhere");

        Assert.Equal("acgs-cli: --changed 'nowhere' failed; git says: fatal: bad revision 'nowhere'\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task Check_ChangesOutsideGit_IsAnErrorThatNamesTheFolder()
    {
        using var folder = CheckedFiles.With("a.yml");

        var result = await CheckedFiles.RunAsync(folder.Path, null, "--staged");

        Assert.Equal($"acgs-cli: --staged needs git, and '{folder.Path}' is in no working tree of git.\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task Check_StagedBeforeTheFirstCommit_TakesWhatIsStaged()
    {
        using var folder = CheckedFiles.With("a.yml", "b.yml");
        await folder.GitAsync("init", "-q");
        await folder.GitAsync("add", "a.yml");

        Assert.Equal("a.yml", await CheckedFiles.OfAsync(folder.Path, null, "--staged"));
    }

    private static async Task CommitAllAsync(TemporaryFolder folder)
    {
        await folder.GitAsync("add", "-A");
        await folder.GitAsync("commit", "-qm", "a commit");
    }

    private static async Task<TemporaryFolder> CreateAsync()
    {
        var folder = CheckedFiles.With("clean.yml", "dirty.yml", "gone.yml", "moved.yml", "s/staged.yml");
        await folder.GitAsync("init", "-q");
        await folder.GitAsync("add", "-A");
        await folder.GitAsync("commit", "-qm", "one");
        await folder.GitAsync("tag", "first");
        folder.Write("new.yml", CheckedFiles.Content);
        folder.Write(".gitignore", "# Constitutional Hash: cdd01ef066bc6cf2\n*.ignored.yml\n");
        await folder.GitAsync("add", "-A");
        await folder.GitAsync("commit", "-qm", "two");
        folder.Write("dirty.yml", "dirty: true\n");
        folder.Write("s/staged.yml", "staged: true\n");
        await folder.GitAsync("add", "s/staged.yml");
        await folder.GitAsync("mv", "moved.yml", "added.yml");
        await folder.GitAsync("rm", "-q", "gone.yml");
        folder.Write("untracked.yml", CheckedFiles.Content);
        folder.Write("x.ignored.yml", CheckedFiles.Content);
        return folder;
    }
}
