// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Chooses how files are read.</summary>
internal static class FileReaders
{
    /// <summary>A reader of the files below <paramref name="root"/>.</summary>
    /// <exception cref="IOException">The folder cannot be opened.</exception>
    public static IFileReader Create(string root) =>
        OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? new UnixFileReader(root) : new PortableFileReader(root);
}
