// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

public sealed class RequestedPathsTests
{
    [Theory]
    [InlineData("", "a.yml s/b.yml s/t/c.yml u/d.yml")]
    [InlineData(".", "a.yml s/b.yml s/t/c.yml u/d.yml")]
    [InlineData("s", "s/b.yml s/t/c.yml")]
    [InlineData("s/", "s/b.yml s/t/c.yml")]
    [InlineData("./s/../s//t", "s/t/c.yml")]
    [InlineData("s/t u", "s/t/c.yml u/d.yml")]
    [InlineData("u s/t", "s/t/c.yml u/d.yml")]
    [InlineData("s s/t s/b.yml", "s/b.yml s/t/c.yml")]
    [InlineData("a.yml", "a.yml")]
    [InlineData("s/b.yml a.yml s/b.yml", "a.yml s/b.yml")]
    [InlineData("./s/t/../b.yml", "s/b.yml")]
    public async Task Check_PathsOutsideGit_AreRelativeToTheCurrentFolder(string paths, string expected)
    {
        using var folder = CheckedFiles.With("a.yml", "s/b.yml", "s/t/c.yml", "u/d.yml");

        Assert.Equal(expected, await CheckedFiles.OfAsync(folder.Path, null, paths.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("", "", "a.yml nested/x.yml s/b.yml s/t/c.yml")]
    [InlineData("s", "", "s/b.yml s/t/c.yml")]
    [InlineData("s/t", ".", "s/t/c.yml")]
    [InlineData("s/t", "..", "s/b.yml s/t/c.yml")]
    [InlineData("s/t", "c.yml ../../a.yml", "a.yml s/t/c.yml")]
    [InlineData("", "s/t", "s/t/c.yml")]
    [InlineData("s", "t --include /s", "s/t/c.yml")]
    [InlineData("", "own", "o/d.yml")]
    [InlineData("", "own/o", "o/d.yml")]
    [InlineData("", "own/o/d.yml", "o/d.yml")]
    [InlineData("own/o", "", "o/d.yml")]
    [InlineData("own/o", "../../s/b.yml", "s/b.yml")]
    [InlineData("own", "o ../s", "own/o/d.yml s/b.yml s/t/c.yml")]
    public async Task Check_PathsInGit_AreRelativeToTheRepositoryThatAllIsIn(string current, string paths, string expected)
    {
        using var folder = CheckedFiles.With("a.yml", "s/b.yml", "s/t/c.yml", "own/o/d.yml", "nested/x.yml");
        await folder.GitAsync("init", "-q");
        await folder.GitAsync("init", "-q", "own");

        Assert.Equal(expected, await CheckedFiles.OfAsync(Path.Combine(folder.Path, current), null, paths.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task Check_PathsOfSeveralRepositories_AreRelativeToTheCurrentFolderOrTheOneThatTheyShare()
    {
        using var folder = CheckedFiles.With("one/s/a.yml", "two/s/b.yml");
        await folder.GitAsync("init", "-q", "one");
        await folder.GitAsync("init", "-q", "two");

        Assert.Equal("one/s/a.yml two/s/b.yml", await CheckedFiles.OfAsync(folder.Path, null, "one/s", "two"));
        Assert.Equal("one/s/a.yml two/s/b.yml", await CheckedFiles.OfAsync(Path.Combine(folder.Path, "one"), null, "s", "../two/s/b.yml"));
        Assert.Equal("s/a.yml", await CheckedFiles.OfAsync(folder.Path, null, "one/s"));
    }

    [Fact]
    public async Task Check_PathsOutsideTheCurrentFolder_AreRelativeToTheFolderThatTheyShare()
    {
        using var folder = CheckedFiles.With("a.yml", "s/b.yml", "s/t/c.yml", "s-u/d.yml");
        var current = Path.Combine(folder.Path, "s", "t");

        // In the order of bytes '-' comes before '/'.
        Assert.Equal("s-u/d.yml s/b.yml s/t/c.yml", await CheckedFiles.OfAsync(current, null, ".", "../b.yml", Path.Combine(folder.Path, "s-u")));
        Assert.Equal("b.yml t/c.yml", await CheckedFiles.OfAsync(current, null, "..", "."));
        Assert.Equal("b.yml", await CheckedFiles.OfAsync(current, null, "../b.yml"));
    }

    [Fact]
    public async Task Check_NamedFile_IsTakenThoughIgnoredUnlessExcluded()
    {
        using var folder = CheckedFiles.With("a.yml", "b.yml");
        await folder.GitAsync("init", "-q");
        folder.Write(".gitignore", "# Constitutional Hash: cdd01ef066bc6cf2\na.yml\n");

        Assert.Equal("b.yml", await CheckedFiles.OfAsync(folder.Path, null));
        Assert.Equal("a.yml", await CheckedFiles.OfAsync(folder.Path, null, "a.yml"));
        Assert.Equal("b.yml", await CheckedFiles.OfAsync(folder.Path, null, "a.yml", "b.yml", "--exclude", "a.*"));
    }

    [Theory]
    [InlineData("a.yml\ns/b.yml\n", "a.yml s/b.yml")]
    [InlineData("s/b.yml\r\na.yml", "a.yml s/b.yml")]
    [InlineData("a.yml\0n\nl.yml\0", "a.yml n\nl.yml")]
    [InlineData("s\n", "s/b.yml")]
    [InlineData("link.yml\na.yml\n", "a.yml")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public async Task Check_ListOnInput_TakesWhatItNames(string input, string expected)
    {
        using var folder = CheckedFiles.With("a.yml", "s/b.yml", "n\nl.yml", "other.yml");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.yml"), "other.yml");

        Assert.Equal(expected, await CheckedFiles.OfAsync(folder.Path, input, "-"));
    }

    [Theory]
    [InlineData("nothing", "'nothing' does not exist. Name a file or folder that does.")]
    [InlineData("a.yml/", "'a.yml/' does not exist. Name a file or folder that does.")]
    [InlineData("- --staged", "Of --changed, --staged and '-' only one can be used.")]
    [InlineData("--staged --changed", "Of --changed, --staged and '-' only one can be used.")]
    [InlineData("--changed=-x", "--changed '-x' is no revision. Name a commit, a branch or a tag.")]
    [InlineData("--exclude [a", "--exclude '[a' is no glob: a '[' has no ']', or names a class that does not exist.")]
    [InlineData("--include a\\", "--include 'a\\' is no glob: nothing follows the '\\' at its end.")]
    [InlineData("--exclude /", "--exclude '/' is no glob: it names nothing.")]
    [InlineData("--include \\\\[a", "--include '\\\\[a' is no glob: a '[' has no ']', or names a class that does not exist.")]
    public async Task Check_RequestThatMakesNoSense_IsAnErrorOfUsage(string arguments, string message)
    {
        using var folder = CheckedFiles.With("a.yml");

        var result = await CheckedFiles.RunAsync(folder.Path, "a.yml\n", arguments.Split(' '));

        Assert.Equal($"acgs-cli: {message}\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task Check_LinkThatIsNamed_LeadsToItsFolderAndNotToItsFile()
    {
        using var folder = CheckedFiles.With("real/a.yml");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "folder"), "real");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "file.yml"), "real/a.yml");

        Assert.Equal("real/a.yml", await CheckedFiles.OfAsync(folder.Path, null, "folder"));
        Assert.Equal("real/a.yml", await CheckedFiles.OfAsync(folder.Path, null, "folder/a.yml"));
        var result = await CheckedFiles.RunAsync(folder.Path, null, "file.yml");
        Assert.Equal($"acgs-cli: 'file.yml' is a symbolic link, which is not followed. Name the file that it leads to: '{folder.Path}/real/a.yml'.\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Theory]
    [InlineData("--include *.yml", "a.yml s/b.yml s/t/c.yml")]
    [InlineData("--include /*.yml", "a.yml")]
    [InlineData("--include s", "s/b.yml s/t/c.yml")]
    [InlineData("--include s/ --include a.yml --exclude t/", "a.yml s/b.yml")]
    [InlineData("--exclude **/t/**", "a.yml s/b.yml")]
    [InlineData("--exclude S", "a.yml s/b.yml s/t/c.yml")]
    [InlineData("--exclude *.yml", "")]
    public async Task Check_Globs_ChooseAmongTheFiles(string arguments, string expected)
    {
        using var folder = CheckedFiles.With("a.yml", "s/b.yml", "s/t/c.yml");

        Assert.Equal(expected, await CheckedFiles.OfAsync(folder.Path, null, arguments.Split(' ')));
    }
}
