// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Selection.Git;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

public sealed class GitIndexTests
{
    [Theory]
    [InlineData(2, "sha1")]
    [InlineData(3, "sha1")]
    [InlineData(4, "sha1")]
    [InlineData(2, "sha256")]
    [InlineData(4, "sha256")]
    public async Task Index_VersionAndHash_IsReadAsGitReadsIt(int version, string hash)
    {
        using var folder = await CreateAsync("--object-format=" + hash);
        await folder.GitAsync("update-index", "--index-version", $"{version}");
        // Version 3 is written only where an entry needs it.
        folder.Write("later.txt", "x");
        await folder.GitAsync("add", "--intent-to-add", "later.txt");

        Assert.Equal(version == 2 ? 3 : version, Version(folder));
        await AssertAsGitAsync(folder);
    }

    [Fact]
    public async Task Index_Version2_PathsOfEveryLength_AreRead()
    {
        using var folder = new TemporaryFolder();
        await folder.GitAsync("init", "-q");
        for (var length = 1; length < 60; length++)
        {
            folder.Write(new string('a', length) + "/" + new string('b', length * 4), "x");
        }

        await folder.GitAsync("add", "-A");

        Assert.Equal(2, Version(folder));
        await AssertAsGitAsync(folder);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("4")]
    public async Task Index_LargerThanWhatIsReadAtOnce_IsReadAsGitReadsIt(string version)
    {
        using var folder = await CreateAsync();
        // Paths of 10 to 3,000 characters, of files that need not be there.
        await folder.PrepareAsync(
            $$"""
            blob=$(git hash-object -w --stdin < /dev/null)
            for number in $(seq 2000); do printf '100644 %s\tmany/%0*d\n' $blob $((5 + number * number % 2995)) $number; done | git update-index --index-info
            git update-index --index-version {{version}}
            """);

        Assert.Equal(version, $"{Version(folder)}");
        Assert.True(new FileInfo(Path.Combine(folder.Path, ".git", "index")).Length > 2 * 64 * 1024);
        await AssertAsGitAsync(folder);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("4")]
    public async Task Index_Split_IsPutTogether(string version)
    {
        using var folder = await CreateAsync();
        for (var number = 0; number < 300; number++)
        {
            folder.Write($"many/{number:D4}.txt", "x");
        }

        await folder.GitAsync("add", "-A");
        await folder.GitAsync("update-index", "--index-version", version);
        await folder.GitAsync("update-index", "--split-index");
        await folder.GitAsync("config", "splitIndex.maxPercentChange", "100");
        folder.Write("many/0100.txt", "changed");
        folder.Write("many/0100a.txt", "new");
        folder.Write("zz.txt", "new");
        await folder.GitAsync("add", "-A");
        await folder.GitAsync("rm", "-qf", "many/0007.txt", "many/0200.txt", "a.txt");

        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder.Path, ".git"), "sharedindex.*"));
        await AssertAsGitAsync(folder);
    }

    [Fact]
    public async Task Index_SplitWithoutItsBase_IsAnErrorThatNamesTheRepository()
    {
        using var folder = await CreateAsync();
        await folder.GitAsync("update-index", "--split-index");
        foreach (var file in Directory.GetFiles(Path.Combine(folder.Path, ".git"), "sharedindex.*"))
        {
            File.Delete(file);
        }

        var exception = Assert.Throws<InvalidOperationException>(() => Read(folder));

        Assert.StartsWith($"The index of the repository '{folder.Path}' cannot be read", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_Conflict_HasEveryStage()
    {
        using var folder = await CreateAsync();
        await folder.GitAsync("commit", "-qm", "one");
        await folder.GitAsync("checkout", "-qb", "other");
        folder.Write("a.txt", "other");
        await folder.GitAsync("commit", "-qam", "two");
        await folder.GitAsync("checkout", "-q", "-");
        folder.Write("a.txt", "mine");
        await folder.GitAsync("commit", "-qam", "three");
        var merge = await Processes.RunAsync("git", folder.Path, ["-c", "user.name=x", "-c", "user.email=x@example.invalid", "merge", "other"]);

        Assert.Equal(1, merge.ExitCode);
        Assert.Equal(3, Paths(Read(folder)).Count(path => path == "a.txt"));
        await AssertAsGitAsync(folder);
        Assert.Single(Listing.Ours(folder.Path), "a.txt");
    }

    [Fact]
    public async Task Index_CutAnywhere_IsAnErrorAndNeverAnother()
    {
        using var folder = await CreateAsync();
        var path = Path.Combine(folder.Path, ".git", "index");
        var content = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        for (var length = 0; length < content.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => new GitIndexReader(new MemoryStream(content, 0, length), 20).Read());
        }
    }

    [Fact]
    public async Task Index_BytesAtRandom_AreReadOrRefused()
    {
        using var folder = await CreateAsync();
        await folder.GitAsync("update-index", "--index-version", "2");
        var content = await File.ReadAllBytesAsync(Path.Combine(folder.Path, ".git", "index"), TestContext.Current.CancellationToken);

        for (var position = 0; position < content.Length; position++)
        {
            foreach (var value in new byte[] { 0, 1, 0x7F, 0x80, 0xFF })
            {
                var changed = (byte[])content.Clone();
                changed[position] = value;
                Assert.True(Record.Exception(() => new GitIndexReader(new MemoryStream(changed), 20).Read()) is null or InvalidDataException, $"byte {position} = {value}");
            }
        }
    }

    [Fact]
    public async Task Index_NoIndexAtAll_GitIsAskedAndItsWordsAreGiven()
    {
        using var folder = await CreateAsync();
        File.WriteAllText(Path.Combine(folder.Path, ".git", "index"), "no index at all");

        var exception = Assert.Throws<InvalidOperationException>(() => Read(folder));

        Assert.Contains("it has no head", exception.Message, StringComparison.Ordinal);
        Assert.Contains("git says: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_EntriesOutOfOrder_AreNotTrusted()
    {
        using var folder = await CreateAsync();
        var path = Path.Combine(folder.Path, ".git", "index");
        var content = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        content[content.AsSpan().IndexOf("a-b/c.txt"u8)] = (byte)'y';
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);

        var exception = Assert.Throws<InvalidOperationException>(() => Read(folder));

        Assert.Equal(
            $"The index of the repository '{folder.Path}' is damaged: its entries are not in order. Remove the file '{path}' and run 'git reset' to make it anew.",
            exception.Message);
    }

    [Fact]
    public async Task Index_RepositoryWithoutOne_IsEmpty()
    {
        using var folder = new TemporaryFolder();
        await folder.GitAsync("init", "-q");

        Assert.Equal(0, Read(folder).Count);
    }

    private static async Task<TemporaryFolder> CreateAsync(params string[] options)
    {
        var folder = new TemporaryFolder();
        await folder.GitAsync(["init", "-q", .. options]);
        foreach (var path in new[] { "a.txt", "a/x.txt", "a-b/c.txt", "a/b/c/d/e.txt", "z", "é/ü.txt" })
        {
            folder.Write(path, path);
        }

        File.CreateSymbolicLink(Path.Combine(folder.Path, "link"), "a.txt");
        await folder.GitAsync("add", "-A");
        return folder;
    }

    private static int Version(TemporaryFolder folder) => File.ReadAllBytes(Path.Combine(folder.Path, ".git", "index"))[7];

    private static GitIndex Read(TemporaryFolder folder) => GitIndexFile.Read(WorkingTree.Find(folder.Path)!);

    private static string[] Paths(GitIndex index) => [.. Enumerable.Range(0, index.Count).Select(entry => System.Text.Encoding.UTF8.GetString(index[entry]))];

    private static async Task AssertAsGitAsync(TemporaryFolder folder)
    {
        var index = Read(folder);
        var expected = (await folder.GitAsync("ls-files", "--stage", "-z")).Split('\0', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(expected.Select(line => line[(line.IndexOf('\t') + 1)..]), Paths(index));
        Assert.Equal(expected.Select(line => line[..3] == "120" ? IndexEntryKind.Link : IndexEntryKind.File), Enumerable.Range(0, index.Count).Select(index.KindOf));
    }
}
