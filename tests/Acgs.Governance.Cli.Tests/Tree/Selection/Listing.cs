// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

/// <summary>The files of a folder: as the program chooses them, and as git does.</summary>
internal static class Listing
{
    /// <summary>What the program chooses.</summary>
    public static string[] Ours(string folder) => Ours(new FileRequest { Paths = [folder] });

    /// <summary>What the program chooses.</summary>
    public static string[] Ours(FileRequest request)
    {
        var paths = ListingSink.PathsOf(request, out var selection);
        Assert.Empty(selection.Unreadable);
        return [.. paths.Select(path => DisplayPath.Of(path))];
    }

    /// <summary>What git lists: tracked or untracked and not ignored, neither link nor submodule, and on disk.</summary>
    public static async Task<string[]> GitsAsync(string folder)
    {
        var tracked = await LinesAsync(folder, "--stage");
        var others = await LinesAsync(folder, "--others", "--exclude-standard");
        return [.. tracked.Where(line => line.StartsWith("100", StringComparison.Ordinal)).Select(line => line[(line.IndexOf('\t') + 1)..])
            .Concat(others)
            .Where(path => IsFile(folder, path))
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<string>> LinesAsync(string folder, params string[] arguments)
    {
        var result = await Processes.RunAsync("git", folder, ["ls-files", "-z", .. arguments]);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether there is a file, and no link on the way to it.</summary>
    private static bool IsFile(string folder, string path)
    {
        var parts = path.Split('/');
        for (var count = 1; count < parts.Length; count++)
        {
            if (new DirectoryInfo(Path.Combine([folder, .. parts[..count]])).LinkTarget is not null)
            {
                return false;
            }
        }

        var file = new FileInfo(Path.Combine(folder, path));
        return file.Exists && file.LinkTarget is null;
    }
}
