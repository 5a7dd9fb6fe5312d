// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection.Walking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

public sealed class WalkTests
{
    [Fact]
    public void Select_OutsideGit_TakesAllButWhatToolsKeep()
    {
        using var folder = CheckedFiles.With("a.yml", ".gitignore", ".hidden/b.yml", "bin/c.yml", "obj/d.yml", "build/e.yml");
        foreach (var name in SkippedFolders.Names)
        {
            folder.Write($"{name}/x.yml", "x");
            folder.Write($"s/{name}/x.yml", "x");
        }

        Assert.Equal([".gitignore", ".hidden/b.yml", "a.yml", "bin/c.yml", "build/e.yml", "obj/d.yml"], Listing.Ours(folder.Path));
    }

    [Fact]
    public async Task Select_SpecialFiles_AreLeftOut()
    {
        using var folder = CheckedFiles.With("a.yml");
        await folder.PrepareAsync("mkfifo pipe.yml; ln -s a.yml link.yml; ln -s . loop; ln -s nowhere dangling.yml");

        Assert.Equal(["a.yml"], Listing.Ours(folder.Path));
    }

    [Fact]
    public async Task Select_NamesThatAreNoText_AreKeptAndRead()
    {
        using var folder = new TemporaryFolder();
        await folder.PrepareAsync("n=$(printf 'a\\377b'); mkdir \"$n\"; echo 'key: value' > \"$n/$n.yml\"");

        var list = ListingSink.PathsOf(new() { Paths = [folder.Path] }, out _);
        var paths = await CheckedFiles.OfAsync(folder.Path, null);
        await folder.PrepareAsync("rm -r a*");

        Assert.Equal("a\xFF" + "b/a\xFF" + "b.yml", System.Text.Encoding.Latin1.GetString(list[0]));
        Assert.Equal(@"a\xffb/a\xffb.yml", paths);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(45)]
    public async Task Select_PathOfThousandsOfCharacters_IsWalkedAndRead(int depth)
    {
        using var folder = new TemporaryFolder();
        var name = new string('d', 199);
        await folder.PrepareAsync($"i=0; while [ $i -lt {depth} ]; do mkdir {name}; cd -P {name}; i=$((i+1)); done; echo 'key: value' > a.yml");

        var path = await CheckedFiles.OfAsync(folder.Path, null);
        await folder.PrepareAsync("rm -r d*");

        Assert.Equal(string.Concat(Enumerable.Repeat(name + "/", depth)) + "a.yml", path);
    }

    [Fact]
    public async Task Select_ManyFilesInOneFolder_AreAllTaken()
    {
        using var folder = new TemporaryFolder();
        for (var number = 0; number < 10_000; number++)
        {
            folder.Write($"many/file-{number}.txt", []);
        }

        await folder.GitAsync("init", "-q");
        Assert.Equal(10_000, Listing.Ours(folder.Path).Length);
        await folder.GitAsync("add", "-A");
        Assert.Equal(await Listing.GitsAsync(folder.Path), Listing.Ours(folder.Path));
    }

    [Fact]
    public async Task Select_ManyFolders_AreInTheOrderOfTheirBytes()
    {
        var paths = Enumerable.Range(0, 400).Select(number => $"{(char)('a' + (number % 5))}{number % 7}/{"-./_"[number % 4]}x{number % 11}/f{number}").Append("a-").Append("a0.x").ToArray();
        using var folder = CheckedFiles.With(paths);

        Assert.Equal(paths.Select(path => path.Replace("//", "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), Listing.Ours(folder.Path));
        await folder.GitAsync("init", "-q");
        await folder.GitAsync("add", "-A");
        Assert.Equal(await Listing.GitsAsync(folder.Path), Listing.Ours(folder.Path));
    }

    [Fact]
    public async Task Check_FolderWithoutPermission_IsReportedAndNeverPassed()
    {
        using var folder = CheckedFiles.With("a.yml", "locked/b.yml", "open/c.yml");
        await folder.PrepareAsync("chmod 0 locked");

        var result = await RunUnprivilegedAsync(folder);
        var excluded = await RunUnprivilegedAsync(folder, "--exclude", "locked");
        await folder.PrepareAsync("chmod 700 locked");

        Assert.Equal("acgs-cli: 'locked' was not checked: permission denied.\n", result.Error);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal("a.yml open/c.yml", CheckedFiles.PathsOf(result));
        Assert.Equal(1, excluded.ExitCode);
        Assert.Equal(string.Empty, excluded.Error);
    }

    [Fact]
    public async Task Check_RulesWithoutPermission_AreReported()
    {
        using var folder = CheckedFiles.With("s/a.yml");
        await folder.GitAsync("init", "-q");
        folder.Write("s/.gitignore", "b.yml\n");
        await folder.PrepareAsync("chmod 0 s/.gitignore");

        var result = await RunUnprivilegedAsync(folder);

        Assert.StartsWith("acgs-cli: 's' was not checked: permission denied.", result.Error, StringComparison.Ordinal);
        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public async Task Check_UsersExcludes_AreHonoured()
    {
        using var folder = CheckedFiles.With("a.yml", "b.yml", "c.yml", "d.yml", "e.yml");
        using var home = new TemporaryFolder();
        home.Write(".gitconfig", "[include]\n\tpath = more\n[core]\n\tpager = \"a;b\" # not this\n");
        home.Write("more", "[Core]\n  excludesFile = ~/own\\\n-rules\n");
        home.Write("own-rules", "a.yml\n!e.yml\n");
        await folder.GitAsync("init", "-q");
        folder.Write(".git/info/exclude", "b.yml\ne.yml\n");

        Assert.Equal("c.yml d.yml", await RunAtHomeAsync(folder, home));
        home.Write(".gitconfig", string.Empty);
        home.Write(".config/git/ignore", "c.yml\n");
        Assert.Equal("a.yml d.yml", await RunAtHomeAsync(folder, home));
        await folder.GitAsync("config", "core.excludesFile", Path.Combine(home.Path, "own-rules"));
        Assert.Equal("c.yml d.yml", await RunAtHomeAsync(folder, home));
    }

    [Fact]
    public void List_PortableLister_ListsAsTheOtherOneDoes()
    {
        using var folder = CheckedFiles.With("a.yml", "s/b.yml", "s/t/c.yml", ".h");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "s", "link"), "b.yml");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "s", "loop"), ".");
        using var portable = new PortableTreeReader(folder.Path);
        using var native = FileSystem.CreateReader(folder.Path);

        Assert.Equal([".h", "a.yml", "s/"], List(portable, string.Empty));
        Assert.Equal(["b.yml", "t/"], List(portable, "s/"));
        Assert.Equal(List(native, string.Empty), List(portable, string.Empty));
        Assert.Equal(List(native, "s/"), List(portable, "s/"));
        Assert.Equal(FileError.NotFound, portable.List("x/"u8, new()));
        Assert.Equal(FileError.NotFound, native.List("x/"u8, new()));
    }

    [Fact]
    public void Open_FileBehindALink_IsRefused()
    {
        using var outside = CheckedFiles.With("deep/secret.yml");
        using var folder = CheckedFiles.With("s/a.yml");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "link"), outside.Path);
        using var reader = FileSystem.CreateReader(folder.Path);

        Assert.Equal(FileError.Link, reader.Open("link/deep/secret.yml\0"u8[..^1]));
        Assert.Equal(FileError.None, reader.Open("s/a.yml\0"u8[..^1]));
        Assert.Equal(CheckedFiles.Content.Length, reader.Read(new byte[100]));
        reader.Close();
        Assert.Equal(FileError.NotFound, reader.Open("s/b.yml\0"u8[..^1]));
        Assert.Equal(FileError.NotFound, reader.Open("x/b.yml\0"u8[..^1]));
    }

    [Fact]
    public void OpenStepwise_FolderOrLink_IsOpenedOrRefused()
    {
        using var folder = CheckedFiles.With("s/t/a.yml");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "link"), "s");
        var path = Path.GetRelativePath(Environment.CurrentDirectory, folder.Path);
        var error = FileError.None;

        var opened = FolderOpener.OpenStepwise(LibC.CurrentFolder, System.Text.Encoding.UTF8.GetBytes($"{path}/s/t/"), ref error);
        Assert.InRange(opened, 0, int.MaxValue);
        Assert.Equal(0, LibC.Close(opened));
        Assert.InRange(FolderOpener.OpenStepwise(LibC.CurrentFolder, System.Text.Encoding.UTF8.GetBytes($"{path}/link/t/"), ref error), int.MinValue, -1);
        Assert.Equal(FileError.Link, error);
    }

    private static string[] List(ITreeReader lister, string path)
    {
        var entries = new FolderEntries();
        Assert.Equal(FileError.None, lister.List(System.Text.Encoding.UTF8.GetBytes(path), entries));
        entries.Sort();
        return [.. Enumerable.Range(0, entries.Count).Select(index => DisplayPath.Of(entries[index]))];
    }

    /// <summary>Runs the program so that permissions hold even for the superuser.</summary>
    private static Task<ProcessResult> RunUnprivilegedAsync(TemporaryFolder folder, params string[] arguments)
    {
        string[] check = [CliProcess.Executable, "compliance", "check", "--format", "json", .. arguments];
        return Environment.IsPrivilegedProcess
            ? Processes.RunAsync("setpriv", folder.Path, ["--bounding-set=-dac_override,-dac_read_search", .. check])
            : Processes.RunAsync(check[0], folder.Path, check[1..]);
    }

    private static async Task<string> RunAtHomeAsync(TemporaryFolder folder, TemporaryFolder home)
    {
        var environment = new Dictionary<string, string?> { ["HOME"] = home.Path, ["XDG_CONFIG_HOME"] = null, ["GIT_CONFIG_NOSYSTEM"] = "1", ["GIT_CONFIG_GLOBAL"] = null };
        var listed = await Processes.RunAsync("git", folder.Path, ["ls-files", "-co", "--exclude-standard"], environment: environment);
        var result = await Processes.RunAsync(CliProcess.Executable, folder.Path, ["compliance", "check", "--format", "json"], environment: environment);
        Assert.Equal(string.Join(' ', listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), CheckedFiles.PathsOf(result));
        return CheckedFiles.PathsOf(result);
    }
}
