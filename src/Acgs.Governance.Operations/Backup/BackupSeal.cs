// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Puts the files of a backup on the disk, and writes down what they are.</summary>
internal static class BackupSeal
{
    public static async Task<IReadOnlyList<BackupFile>> SealAsync(BackupFolder folder, CancellationToken stop)
    {
        var files = new List<BackupFile>();
        foreach (var path in folder.Files().Order(StringComparer.Ordinal))
        {
            files.Add(await DurableFile.SealAsync(folder, path, stop));
        }

        if (Directory.Exists(folder.PathOf(BackupFolder.Configuration)))
        {
            DurableFile.FlushFolder(folder.PathOf(BackupFolder.Configuration));
        }

        return files;
    }

    public static void WriteManifest(BackupFolder folder, BackupManifest manifest)
    {
        var text = ManifestWriter.Write(manifest);
        DurableFile.Write(folder.PathOf(BackupFolder.Manifest), file => file.Write(text));
        DurableFile.Write(folder.PathOf(BackupFolder.ManifestHash), file => file.Write(Encoding.ASCII.GetBytes(BackupFolder.HashLine(text))));
    }
}
