// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

/// <summary>Trees at random, with rules, links, nested repositories and files that come and go between one <c>git add</c> and the check.</summary>
public sealed class AnyTreeTests
{
    private static readonly string[] Names = ["a", "b", "ab", "c.o", "d.c", "A", "x y", ".h", "é", "build", "a-b", "a.b", "n\nl"];

    private static readonly string[] Patterns =
        ["a", "b/", "/a", "*.o", "!c.o", "build/", "!build/", "a/**", "**/b", "*", "!*/", "!d.c", "a/b", "/*/", "[ab]", "ab/*", "!a", ".*", "x*", "**/a/**", "!.gitignore", "/a/b/", "a.b/", "!a-b"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Select_AnyTree_TakesWhatGitLists(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        await folder.GitAsync("init", "-q");
        var folders = AddFolders(folder, random);
        AddFiles(folder, folders, random);
        AddRules(folder, folders, random);
        await folder.GitAsync("add", seed % 2 == 0 ? "-Af" : "-A");
        await folder.GitAsync("update-index", "--index-version", seed % 3 == 0 ? "4" : "2", seed % 4 == 0 ? "--split-index" : "--no-split-index");
        await folder.GitAsync("init", "-q", folders[random.Next(folders.Count)]);
        AddFiles(folder, folders, random);
        AddRules(folder, folders, random);
        folder.Write(".git/info/exclude", Rules(random));
        RemoveFiles(folder, folders, random);

        Assert.Equal(await Listing.GitsAsync(folder.Path), Listing.Ours(folder.Path));
    }

    private static List<string> AddFolders(TemporaryFolder folder, Random random)
    {
        var folders = new List<string> { "." };
        for (var count = 0; count < 12; count++)
        {
            folders.Add($"{folders[random.Next(folders.Count)]}/{Names[random.Next(Names.Length)]}");
            Directory.CreateDirectory(Path.Combine(folder.Path, folders[^1]));
        }

        return folders;
    }

    private static void AddFiles(TemporaryFolder folder, List<string> folders, Random random)
    {
        for (var count = 0; count < 20; count++)
        {
            var path = Path.Combine(folder.Path, folders[random.Next(folders.Count)], Names[random.Next(Names.Length)]);
            if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
            {
                continue;
            }

            if (count % 10 == 0)
            {
                File.CreateSymbolicLink(path, "..");
            }
            else
            {
                File.WriteAllText(path, "x");
            }
        }
    }

    private static void AddRules(TemporaryFolder folder, List<string> folders, Random random)
    {
        for (var count = 0; count < 3; count++)
        {
            folder.Write($"{folders[random.Next(folders.Count)]}/.gitignore", Rules(random));
        }
    }

    private static string Rules(Random random) => string.Join('\n', random.GetItems(Patterns, random.Next(1, 5))) + "\n";

    private static void RemoveFiles(TemporaryFolder folder, List<string> folders, Random random)
    {
        foreach (var name in random.GetItems(folders.ToArray(), 4))
        {
            if (Directory.GetFiles(Path.Combine(folder.Path, name)) is [var file, ..])
            {
                File.Delete(file);
            }
        }
    }
}
