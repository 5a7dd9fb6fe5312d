// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>What errors of files mean, and the words for them.</summary>
internal static class FileErrors
{
    /// <summary>What a system call's error means for a file that is read.</summary>
    public static FileError ToFileError(this ErrorNumber error) => error switch
    {
        ErrorNumber.NoEntry or ErrorNumber.NotAFolder => FileError.NotFound,
        ErrorNumber.NotPermitted or ErrorNumber.NoAccess => FileError.Denied,
        ErrorNumber.TooManyLinks => FileError.Link,
        ErrorNumber.NoDevice or ErrorNumber.IsAFolder => FileError.NoFile,
        _ => FileError.Failed,
    };

    /// <summary>Why a file was not read, as a report gives it.</summary>
    public static string Describe(this FileError error) => error switch
    {
        FileError.NotFound => "the file has vanished",
        FileError.Denied => "permission denied",
        FileError.Link => "a symbolic link is not followed",
        FileError.NoFile => "it is not a regular file",
        FileError.Conflict => "it is in conflict; settle that and stage it",
        FileError.NoContent => "git cannot read what is staged for it ('git fsck' may tell why)",
        _ => "it could not be read",
    };

    /// <summary>Why a file was not written, as a report gives it.</summary>
    public static string Describe(this ErrorNumber error) => error switch
    {
        ErrorNumber.NotPermitted or ErrorNumber.NoAccess => "permission denied",
        ErrorNumber.NoEntry => "the file has vanished",
        ErrorNumber.FileTooLarge => "it would be longer than the system lets files be (see ulimit -f)",
        ErrorNumber.NoSpace => "no space left on the device",
        ErrorNumber.ReadOnlyFileSystem => "the file system is read-only",
        ErrorNumber.QuotaExceeded => "the disk quota is exceeded",
        _ => $"it could not be written ({Marshal.GetPInvokeErrorMessage((int)error)})",
    };
}
