// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Chooses how files are written.</summary>
internal static class FileEditors
{
    /// <summary>An editor of the files below <paramref name="root"/>.</summary>
    /// <exception cref="UsageException">The folder cannot be opened.</exception>
    public static IFileEditor Create(string root) =>
        OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? new UnixFileEditor(root) : new PortableFileEditor(root);
}
