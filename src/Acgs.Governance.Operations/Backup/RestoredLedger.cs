// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>
/// The new file of a ledger. It is begun before anything is restored, under a name of its own, so that a folder which cannot be written is seen before
/// hours of work, and gets its name last.
/// </summary>
internal sealed class RestoredLedger : IDisposable
{
    private readonly string _path;
    private readonly string _made;
    private readonly FileStream _file;

    private RestoredLedger(string path, string made, FileStream file) => (_path, _made, _file) = (path, made, file);

    /// <exception cref="FailureException">There is such a file or folder, or it cannot be made.</exception>
    public static RestoredLedger Begin(string path)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (Path.Exists(path))
        {
            throw new FailureException($"'{path}' exists already; name a new file by --ledger-to.");
        }

        try
        {
            var made = DurableFile.NameBeside(path);
            return new(path, made, DurableFile.Create(made));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FailureException($"--ledger-to: '{path}' cannot be made: {exception.Message}");
        }
    }

    /// <summary>Copies the ledger of a backup.</summary>
    public async Task FillAsync(BackupFolder folder, CancellationToken stop)
    {
        await using var source = File.OpenRead(folder.PathOf(BackupFolder.Ledger));
        await source.CopyToAsync(_file, stop);
        _file.Flush(flushToDisk: true);
    }

    /// <summary>Gives it its name.</summary>
    /// <returns>Whether it has it; if not, another one has by now.</returns>
    public bool TryPlace()
    {
        _file.Dispose();
        return FinishedFile.TryPlace(_made, _path);
    }

    public void Dispose()
    {
        _file.Dispose();
        File.Delete(_made);
    }
}
