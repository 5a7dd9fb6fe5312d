// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Sqlite.Ledger;

namespace Acgs.Governance.Operations.Backup;

/// <summary>The folder that backups are in, held by one run at a time.</summary>
internal sealed class BackupStorage : IDisposable
{
    private const string LockName = ".acgs-backup.lock";

    private readonly FileStream _lock;

    private BackupStorage(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    /// <summary>Takes the folder, makes it if it is not there, and removes what runs have left that died.</summary>
    /// <exception cref="FailureException">Another run has it.</exception>
    public static BackupStorage Take(string path)
    {
        DurableFile.CreateFolder(path);
        var held = FileLock.TryTake(System.IO.Path.Combine(path, LockName))
            ?? throw new FailureException($"another run makes a backup in '{path}'; run it again when that has ended, or name another folder.");
        var storage = new BackupStorage(path, held);
        var partial = Directory.EnumerateDirectories(path, BackupName.Partial + "*");
        foreach (var left in partial.Where(left => BackupName.IsPartial(System.IO.Path.GetFileName(left))))
        {
            Directory.Delete(left, recursive: true);
        }

        return storage;
    }

    /// <summary>Makes the folder of a backup, under the name of one that is not complete.</summary>
    public BackupFolder Begin(DateTimeOffset now)
    {
        var folder = new BackupFolder(PathOf(BackupName.Partial + BackupName.Next(Path, now)));
        DurableFile.CreateFolder(folder.Path);
        return folder;
    }

    /// <summary>Gives a backup its name, when all of it is on the disk.</summary>
    public BackupFolder Complete(BackupFolder partial)
    {
        var complete = new BackupFolder(PathOf(partial.Name[BackupName.Partial.Length..]));
        DurableFile.FlushFolder(partial.Path);
        Directory.Move(partial.Path, complete.Path);
        DurableFile.FlushFolder(Path);
        return complete;
    }

    /// <summary>Removes a backup, unless somebody verifies or restores it. From the first moment it no longer looks like one.</summary>
    /// <returns>Whether it is removed.</returns>
    public bool TryRemove(BackupFolder backup)
    {
        if (FileLock.TryTake(backup.PathOf(BackupFolder.Manifest)) is not { } held)
        {
            return false;
        }

        // Windows moves no folder with an open file in it.
        held.Dispose();
        var partial = PathOf(BackupName.Partial + backup.Name);
        Directory.Move(backup.Path, partial);
        Directory.Delete(partial, recursive: true);
        return true;
    }

    public void Dispose() => _lock.Dispose();

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
