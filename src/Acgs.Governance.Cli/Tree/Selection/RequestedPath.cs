// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>A file or folder that the user named.</summary>
/// <param name="Path">Its path, absolute and without symbolic links, with '/' at its end if it is a folder.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
internal sealed record RequestedPath(byte[] Path, bool IsFolder)
{
    /// <summary>The folder itself, or the one that the file is in, with '/' at its end.</summary>
    public ReadOnlySpan<byte> Folder => IsFolder ? Path : Path.AsSpan(0, Path.AsSpan().LastIndexOf((byte)'/') + 1);
}
