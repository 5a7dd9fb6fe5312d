// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Sqlite;

/// <summary>What can be done with a folder.</summary>
internal static class FolderAccess
{
    private const string Overlay = "overlay";
    private const string Memory = "tmpfs";

    /// <summary>Why no file can be written in a folder, which is made if it is missing; <see langword="null"/> if one can.</summary>
    public static string? FindFailure(string folder)
    {
        try
        {
            Make(folder);
            var trial = Path.Combine(folder, $".acgs-{Guid.NewGuid():N}");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure is UnauthorizedAccessException ? "access denied" : failure.Message;
        }
    }

    /// <summary>The file system of a folder, if it goes when the container or the machine is stopped; <see langword="null"/> if not.</summary>
    public static string? FindPassing(string folder)
    {
        try
        {
            // Only the root of a container is of this kind: what is mounted below it stays.
            var drive = DriveInfo.GetDrives().Where(drive => IsWithin(folder, drive.Name)).MaxBy(drive => drive.Name.Length);
            return drive?.DriveFormat is { } format && (format == Memory || format.Contains(Overlay, StringComparison.OrdinalIgnoreCase)) ? format : null;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Beside the ledger lies the key that signs it: neither belongs into the sources of the service.
    private static void Make(string folder)
    {
        if (!Directory.Exists(folder))
        {
            _ = Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
        }
    }

    private static bool IsWithin(string folder, string drive) =>
        folder == drive || folder.StartsWith(drive.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
