// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

/// <summary>Asks our matcher and git's the same.</summary>
internal static class IgnoreOracle
{
    /// <summary>What our matcher says of a path, folder by folder as a walk comes to it.</summary>
    public static bool IsIgnored(string rules, string path, bool ignoresCase = false)
    {
        var scope = new IgnoreScope(IgnoreRules.Parse(Encoding.UTF8.GetBytes(rules), ignoresCase), 0, null);
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'/');
            var end = length < 0 ? bytes.Length : start + length;
            if (scope.IsIgnored(bytes.AsSpan(0, end), start, isFolder: length >= 0))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    /// <summary>What git says of many cases, with one process: each has a folder of its own.</summary>
    public static async Task<bool[]> AskGitAsync(IReadOnlyList<(string Rules, string Path)> cases, bool ignoresCase = false)
    {
        using var folder = new TemporaryFolder();
        await folder.GitAsync("init", "-q");
        await folder.GitAsync("config", "core.ignorecase", ignoresCase ? "true" : "false");
        var folders = new Dictionary<(string Rules, bool IsFolder), string>();
        var input = new StringBuilder();
        foreach (var (rules, path) in cases)
        {
            var isFolder = path.EndsWith('/');
            if (!folders.TryGetValue((rules, isFolder), out var name))
            {
                folders.Add((rules, isFolder), name = $"case{folders.Count}");
                folder.Write($"{name}/.gitignore", rules);
            }

            if (isFolder)
            {
                // Of what is not on disk git believes that it is a file.
                Directory.CreateDirectory(Path.Combine(folder.Path, name, path));
            }

            input.Append(name).Append('/').Append(path.TrimEnd('/')).Append('\0');
        }

        var result = await Processes.RunAsync("git", folder.Path, ["check-ignore", "-z", "--stdin", "--no-index", "-v", "-n"], input.ToString());
        Assert.True(result.ExitCode is 0 or 1, result.Error);
        // For each path: the file, the line, the pattern, the path.
        var fields = result.Output.Split('\0');
        return [.. Enumerable.Range(0, cases.Count).Select(index => fields[(index * 4) + 2] is { Length: > 0 } pattern && pattern[0] != '!')];
    }
}
