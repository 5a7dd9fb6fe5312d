// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Says what went wrong with a file.</summary>
internal static class FileErrorText
{
    /// <summary>The reason as a report gives it.</summary>
    public static string Of(FileError error) => error switch
    {
        FileError.NotFound => "the file has vanished",
        FileError.Denied => "permission denied",
        FileError.Link => "a symbolic link is not followed",
        FileError.NoFile => "it is not a regular file",
        FileError.Conflict => "it is in conflict; settle that and stage it",
        FileError.NoContent => "git cannot read what is staged for it ('git fsck' may tell why)",
        _ => "it could not be read",
    };
}
