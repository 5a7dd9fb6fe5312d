// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel;
using System.Diagnostics;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Asks git about a folder. These are questions of commands that run once, so that starting a program does not matter.</summary>
internal static class Git
{
    /// <summary>The path of a folder within its repository; empty at the top, <see langword="null"/> outside a repository, or without git.</summary>
    public static string? FindPrefix(string folder) => Ask(folder, "rev-parse", "--show-prefix");

    /// <summary>The folder of the hooks, wherever <c>core.hooksPath</c> puts it; <see langword="null"/> outside a repository.</summary>
    public static string? FindHooks(string folder) =>
        Ask(folder, "rev-parse", "--git-path", "hooks") is { } path ? Path.GetFullPath(Path.Combine(folder, path)) : null;

    /// <summary>The addresses that the repository is fetched from.</summary>
    public static string Remotes(string folder) => Ask(folder, "remote", "-v") ?? string.Empty;

    /// <summary>Whether something differs from the last commit, untracked files included.</summary>
    public static bool IsDirty(string folder) => !string.IsNullOrEmpty(Ask(folder, "status", "--porcelain"));

    private static string? Ask(string folder, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.TrimEnd('\n') : null;
        }
        catch (Win32Exception)
        {
            // There is no git.
            return null;
        }
    }
}
