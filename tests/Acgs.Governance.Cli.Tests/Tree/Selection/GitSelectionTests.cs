// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

public sealed class GitSelectionTests
{
    [Fact]
    public async Task Select_TrackedAndUntracked_AreTakenAndIgnoredOnesAreNot()
    {
        using var folder = await CreateAsync();
        folder.Write(".gitignore", "*.log\nbuild/\n/only-top\n");
        folder.Write("build/kept.txt", "x");
        folder.Write("build/out.txt", "x");
        await folder.GitAsync("add", "-f", "build/kept.txt");
        folder.Write("new.txt", "x");
        folder.Write("new.log", "x");
        folder.Write("sub/only-top", "x");
        folder.Write("only-top/x", "x");
        folder.Write("sub/.gitignore", "!keep.log\n");
        folder.Write("sub/keep.log", "x");

        await AssertAsGitAsync(folder, ".gitignore", "build/kept.txt", "new.txt", "sub/.gitignore", "sub/keep.log", "sub/only-top", "sub/t.txt", "t.txt");
    }

    [Fact]
    public async Task Select_FolderBelowTheTop_HasTheRulesOfThoseAbove()
    {
        using var folder = await CreateAsync();
        folder.Write(".gitignore", "*.log\n/sub/x/\n");
        folder.Write("sub/.gitignore", "*.tmp\n");
        folder.Write("sub/deep/a.txt", "x");
        folder.Write("sub/deep/a.log", "x");
        folder.Write("sub/deep/a.tmp", "x");
        folder.Write("sub/x/ignored.txt", "x");
        folder.Write("sub-x/b.txt", "x");

        var sub = Path.Combine(folder.Path, "sub");
        Assert.Equal(["sub/.gitignore", "sub/deep/a.txt", "sub/t.txt"], Listing.Ours(sub));
        Assert.Equal((await Listing.GitsAsync(sub)).Select(path => "sub/" + path), Listing.Ours(sub));
        Assert.Equal(["sub/deep/a.txt"], Listing.Ours(Path.Combine(sub, "deep")));
        Assert.Empty(Listing.Ours(Path.Combine(sub, "x")));
    }

    [Fact]
    public async Task Select_DeletedFile_IsLeftOut()
    {
        using var folder = await CreateAsync();
        File.Delete(Path.Combine(folder.Path, "t.txt"));

        await AssertAsGitAsync(folder, "sub/t.txt");
    }

    [Fact]
    public async Task Select_Links_AreNeitherTakenNorFollowed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.txt", "x");
        outside.Write("t.txt", "x");
        using var folder = await CreateAsync();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "file-link"), "t.txt");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "folder-link"), outside.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), ".");
        Directory.Delete(Path.Combine(folder.Path, "sub"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "sub"), outside.Path);

        await AssertAsGitAsync(folder, "t.txt");
    }

    [Fact]
    public async Task Select_IgnoreFileThatIsALink_SaysNothing()
    {
        using var folder = await CreateAsync();
        folder.Write("rules", "t.*\nu.*\n");
        folder.Write("u.txt", "x");
        File.CreateSymbolicLink(Path.Combine(folder.Path, ".gitignore"), "rules");

        await AssertAsGitAsync(folder, "rules", "sub/t.txt", "t.txt", "u.txt");
    }

    [Fact]
    public async Task Select_SubmoduleAndOtherRepositories_AreNotEntered()
    {
        using var other = await CreateAsync();
        await other.GitAsync("commit", "-qm", "one");
        using var folder = await CreateAsync();
        await folder.GitAsync("-c", "protocol.file.allow=always", "submodule", "add", "-q", other.Path, "module");
        folder.Write("module-x", "sorts between the submodule and what is in it");
        await folder.GitAsync("add", "-A");
        folder.Write("nested/inner.txt", "x");
        await folder.GitAsync("init", "-q", "nested");
        folder.Write("deep/er/inner.txt", "x");
        await folder.GitAsync("init", "-q", "deep/er");
        folder.Write("deep/outer.txt", "x");
        folder.Write("no-repository/.git/x", "x");
        folder.Write("no-repository/y", "x");

        await AssertAsGitAsync(folder, ".gitmodules", "deep/outer.txt", "module-x", "no-repository/y", "sub/t.txt", "t.txt");
        Assert.Equal(["sub/t.txt", "t.txt"], Listing.Ours(Path.Combine(folder.Path, "module")));
    }

    [Fact]
    public async Task Select_Worktree_IsUnderstood()
    {
        using var folder = await CreateAsync();
        using var worktree = new TemporaryFolder();
        await folder.GitAsync("commit", "-qm", "one");
        folder.Write(".git/info/exclude", "*.secret\n");
        await folder.GitAsync("worktree", "add", "-q", Path.Combine(worktree.Path, "tree"));
        worktree.Write("tree/new.txt", "x");
        worktree.Write("tree/new.secret", "x");

        var tree = Path.Combine(worktree.Path, "tree");
        Assert.Equal(["new.txt", "sub/t.txt", "t.txt"], Listing.Ours(tree));
        Assert.Equal(await Listing.GitsAsync(tree), Listing.Ours(tree));
    }

    [Fact]
    public async Task Select_SparseIndex_TakesWhatIsOnDisk()
    {
        using var folder = await CreateAsync();
        folder.Write("away/one.txt", "x");
        folder.Write("away/deep/two.txt", "x");
        await folder.GitAsync("add", "-A");
        await folder.GitAsync("commit", "-qm", "one");
        await folder.GitAsync("sparse-checkout", "set", "--cone", "--sparse-index", "sub");
        folder.Write("away/new.txt", "x");

        Assert.Contains("sdir", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(folder.Path, ".git", "index"))), StringComparison.Ordinal);
        await AssertAsGitAsync(folder, "away/new.txt", "sub/t.txt", "t.txt");
    }

    [Fact]
    public async Task Select_SkippedEntries_AreLeftOut()
    {
        using var folder = await CreateAsync();
        await folder.GitAsync("commit", "-qm", "one");
        await folder.GitAsync("sparse-checkout", "set", "--no-cone", "/t.txt");

        await AssertAsGitAsync(folder, "t.txt");
    }

    [Fact]
    public async Task Select_NamesThatAreNoLines_AreWhole()
    {
        using var folder = await CreateAsync();
        folder.Write("a\nb.txt", "x");
        folder.Write("sub/\t \"'$é.txt", "x");

        await AssertAsGitAsync(folder, "a\nb.txt", "sub/\t \"'$é.txt", "sub/t.txt", "t.txt");
    }

    [Fact]
    public async Task Select_IgnoredFolderWithTrackedFiles_IsEnteredForThemOnly()
    {
        using var folder = await CreateAsync();
        folder.Write(".gitignore", "out/\n");
        folder.Write("out/a/b/tracked.txt", "x");
        await folder.GitAsync("add", "-f", "out/a/b/tracked.txt");
        folder.Write("out/a/b/untracked.txt", "x");
        folder.Write("out/a/.gitignore", "!*\n");
        folder.Write("out/c/untracked.txt", "x");

        await AssertAsGitAsync(folder, ".gitignore", "out/a/b/tracked.txt", "sub/t.txt", "t.txt");
    }

    [Fact]
    public async Task Select_FileThatBecameAFolder_IsLookedAtAsTheFolder()
    {
        using var folder = await CreateAsync();
        File.Delete(Path.Combine(folder.Path, "t.txt"));
        folder.Write("t.txt/inner.txt", "x");

        await AssertAsGitAsync(folder, "sub/t.txt", "t.txt/inner.txt");
    }

    [Fact]
    public async Task Select_BareRepository_IsAnErrorThatSaysSo()
    {
        using var folder = new TemporaryFolder();
        await folder.GitAsync("init", "-q", "--bare");

        var exception = Assert.Throws<UsageException>(() => Listing.Ours(folder.Path));

        Assert.Equal($"'{folder.Path}' is the inside of a git repository, not a working tree. Name a folder with files to be checked.", exception.Message);
    }

    private static async Task<TemporaryFolder> CreateAsync()
    {
        var folder = new TemporaryFolder();
        await folder.GitAsync("init", "-q");
        folder.Write("t.txt", "x");
        folder.Write("sub/t.txt", "x");
        await folder.GitAsync("add", "-A");
        return folder;
    }

    private static async Task AssertAsGitAsync(TemporaryFolder folder, params string[] expected)
    {
        Assert.Equal(expected, Listing.Ours(folder.Path));
        Assert.Equal(await Listing.GitsAsync(folder.Path), expected);
    }
}
