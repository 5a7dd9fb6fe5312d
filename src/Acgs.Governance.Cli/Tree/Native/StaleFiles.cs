// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Diagnostics;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Removes what a fix left behind that was killed: files with our names whose process is gone, or that are older than an hour.</summary>
/// <remarks>Only folders in which a file is replaced are looked at: what was being replaced then is still to be fixed now.</remarks>
/// <param name="root">The folder that paths are relative to.</param>
internal sealed class StaleFiles(string root)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, bool> _seen = new();

    /// <summary>Looks into the folder of the file at <paramref name="path"/>, once.</summary>
    public void RemoveBeside(ReadOnlySpan<byte> path)
    {
        var name = System.Text.Encoding.UTF8.GetString(path[..(path.LastIndexOf((byte)'/') + 1)]);
        if (_seen.TryAdd(name, true))
        {
            Remove(Path.Combine(root, name));
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles(TemporaryName.Pattern))
            {
                if (TemporaryName.FindProcess(file.Name) is { } process && process != Environment.ProcessId && IsStale(file, process))
                {
                    file.Delete();
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Remains of another run are no reason to fail this one; the next tries again.
        }
    }

    private static bool IsStale(FileInfo file, int process) =>
        file.LinkTarget is null && (TimeProvider.System.GetUtcNow() - file.LastWriteTimeUtc > Longest || !IsRunning(process));

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
