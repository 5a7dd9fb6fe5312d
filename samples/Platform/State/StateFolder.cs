// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Processes;

namespace Platform.State;

/// <summary>The folder of all files of the platform. It is deleted at the end, also when the platform is killed.</summary>
internal sealed class StateFolder : IDisposable
{
    private readonly Janitor _janitor;

    private StateFolder(string path)
    {
        Path = path;
        _janitor = new Janitor(path);

        // The folders of the servers are made below, and what .NET keeps in the temporary folder for a debugger, which a kill leaves there.
        Environment.SetEnvironmentVariable("TMPDIR", path);
    }

    public string Path { get; }

    /// <summary>Makes the folder.</summary>
    /// <param name="path">Where; <see langword="null"/> for the system's temporary folder.</param>
    /// <exception cref="StartException">It cannot be used.</exception>
    public static StateFolder Create(string? path)
    {
        try
        {
            return new(Enterable(path is null ? Directory.CreateTempSubdirectory("acgs-platform-").FullName : MakeEmpty(path)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The folder {path} cannot be made: {failure.Message}");
        }
    }

    /// <summary>A file that only this account may read.</summary>
    public string WriteSecret(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        using var file = new FileStream(
            path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        using var writer = new StreamWriter(file);
        writer.Write(text);
        return path;
    }

    public void Dispose()
    {
        TemporaryDirectory.Delete(Path);
        _janitor.Dispose();
    }

    private static string MakeEmpty(string path)
    {
        var folder = Directory.CreateDirectory(path);
        return folder.EnumerateFileSystemInfos().Any()
            ? throw new StartException($"The folder {path} is not empty; give --state a new or an empty one, because it is deleted at the end.")
            : folder.FullName;
    }

    // PostgreSQL runs as an account of its own when this process is root, and must get to its folder; it cannot list this one.
    private static string Enterable(string path)
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(path, Environment.IsPrivilegedProcess ? Owner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : Owner);
        for (var folder = new DirectoryInfo(path).Parent; Environment.IsPrivilegedProcess && folder is not null; folder = folder.Parent)
        {
            if (!folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                Directory.Delete(path);
                throw new StartException($"PostgreSQL does not run as root, and its account cannot enter {folder.FullName}; give --state another folder.");
            }
        }

        return path;
    }
}
