// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Kit;

/// <summary>A folder of a test's own, removed with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path, absolute.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("acgs-cli-").FullName;

    /// <summary>Writes a file, and the folders that it is in.</summary>
    public void Write(string path, string content) => Write(path, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Writes a file, and the folders that it is in.</summary>
    public void Write(string path, byte[] content)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }

    /// <summary>What a file says.</summary>
    public string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Path, path));

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Names that are no text, and paths longer than the framework takes.
            using var removal = System.Diagnostics.Process.Start("rm", ["-rf", Path]);
            removal.WaitForExit();
        }
    }
}
