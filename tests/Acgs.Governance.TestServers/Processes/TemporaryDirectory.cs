// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Processes;

/// <summary>A directory under the system's temporary directory (TMPDIR), deleted with all its content.</summary>
internal sealed class TemporaryDirectory(string prefix) : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    public string Path { get; } = Directory.CreateTempSubdirectory(prefix).FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Deletes a directory with all its content; that it is gone already is no error.</summary>
    public static void Delete(string path)
    {
        // A process that has just been killed may still be writing while we delete.
        if (!SpinWait.SpinUntil(() => TryDelete(path), Deadline))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    public void Dispose() => Delete(Path);

    private static bool TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return !Directory.Exists(path);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
