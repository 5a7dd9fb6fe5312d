// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Chooses how files are read and written on this system.</summary>
internal static class FileSystem
{
    /// <summary>A reader of what is below <paramref name="root"/>.</summary>
    /// <exception cref="IOException">The folder cannot be opened.</exception>
    public static ITreeReader CreateReader(string root) => LibC.IsAvailable ? new LinuxTreeReader(root) : new PortableTreeReader(root);

    /// <summary>An editor of the files below <paramref name="root"/>.</summary>
    /// <exception cref="IOException">The folder cannot be opened.</exception>
    public static IFileEditor CreateEditor(string root) => LibC.IsAvailable ? new LinuxFileEditor(root) : new PortableFileEditor(root);
}
