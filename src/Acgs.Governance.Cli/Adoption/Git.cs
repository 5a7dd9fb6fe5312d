// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Git;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Queries git, for commands that run once, so that starting a process does not matter.</summary>
internal static class Git
{
    /// <summary>The path of a folder within its repository; empty at the top, <see langword="null"/> outside a repository or without git.</summary>
    public static string? FindPrefix(string folder) => Run(folder, "rev-parse", "--show-prefix");

    /// <summary>The hooks folder, wherever <c>core.hooksPath</c> puts it; <see langword="null"/> outside a repository.</summary>
    public static string? FindHooks(string folder) =>
        Run(folder, "rev-parse", "--git-path", "hooks") is { } path ? Path.GetFullPath(Path.Combine(folder, path)) : null;

    public static string Remotes(string folder) => Run(folder, "remote", "-v") ?? string.Empty;

    /// <summary>Whether the working tree differs from the last commit, untracked files included.</summary>
    public static bool IsDirty(string folder) => !string.IsNullOrEmpty(Run(folder, "status", "--porcelain"));

    private static string? Run(string folder, params ReadOnlySpan<string> arguments)
    {
        var result = GitProcess.Run(folder, arguments);
        return result.HasSucceeded ? Encoding.UTF8.GetString(result.Output).TrimEnd('\n') : null;
    }
}
