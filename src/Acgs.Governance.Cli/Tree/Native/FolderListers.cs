// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Chooses how folders are listed.</summary>
internal static class FolderListers
{
    /// <summary>A lister of the folders below <paramref name="root"/>.</summary>
    /// <exception cref="UsageException">The folder cannot be opened.</exception>
    public static IFolderLister Create(string root) =>
        OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? new UnixFolderLister(root) : new PortableFolderLister(root);
}
