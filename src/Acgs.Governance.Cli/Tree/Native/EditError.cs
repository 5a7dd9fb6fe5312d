// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Why a file was not replaced, beside what the system reports.</summary>
internal static class EditError
{
    public const string ReadOnly = "it is read-only";
    public const string ReadOnlyFolder = "its folder is read-only";
    public const string Changed = "it changed while it was being fixed";
    public const string Owner = "its owner or group could not be kept";
    public const string Attributes = "its extended attributes could not be kept";

    /// <summary>A new file would take only one of the names.</summary>
    public static string Linked(long names) => $"it has {names} hard links, and replacing it would part them";
}
