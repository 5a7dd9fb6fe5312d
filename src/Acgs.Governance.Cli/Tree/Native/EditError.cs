// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Says why a file was not replaced.</summary>
internal static class EditError
{
    public const string ReadOnly = "it is read-only";
    public const string ReadOnlyFolder = "its folder is read-only";
    public const string Changed = "it changed while it was being fixed";
    public const string Owner = "its owner or group could not be kept";
    public const string Attributes = "its extended attributes could not be kept";

    /// <summary>Why a file with several names is left alone: a new file would take only one of them.</summary>
    public static string Linked(long names) => $"it has {names} hard links, and replacing it would part them";

    /// <summary>What a system call reported.</summary>
    public static string Of(int error) => error switch
    {
        1 or 13 => "permission denied",
        2 => "the file has vanished",
        27 => "it would be longer than the system lets files be (see ulimit -f)",
        28 => "no space left on the device",
        30 => "the file system is read-only",
        69 or 122 => "the disk quota is exceeded",
        _ => $"it could not be written ({System.Runtime.InteropServices.Marshal.GetPInvokeErrorMessage(error)})",
    };
}
