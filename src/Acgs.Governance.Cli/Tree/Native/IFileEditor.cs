// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Reads whole files below a root and puts new ones in their place. One thread uses one editor, one file at a time.</summary>
internal interface IFileEditor : IDisposable
{
    /// <summary>The length of the open file.</summary>
    long Length { get; }

    /// <summary>Opens a file without following symbolic links.</summary>
    /// <param name="path">The path relative to the root; the byte behind it in memory is NUL.</param>
    FileError Open(ReadOnlySpan<byte> path);

    /// <summary>Fills <paramref name="buffer"/> with what the open file has from <paramref name="position"/> on.</summary>
    /// <returns>Whether reading succeeded.</returns>
    bool Read(long position, Span<byte> buffer);

    /// <summary>All of the open file; <see langword="null"/> when reading failed.</summary>
    byte[]? ReadAll()
    {
        var bytes = new byte[Length];
        return Read(0, bytes) ? bytes : null;
    }

    /// <summary>Why the open file cannot be replaced, as far as that can be told without trying; else <see langword="null"/>.</summary>
    string? FindObstacle();

    /// <summary>Replaces the open file as one step: whoever looks finds the old file or the new one, and nothing else.</summary>
    /// <param name="head">What the new file begins with.</param>
    /// <param name="rest">The position from which the old file stands behind it.</param>
    /// <returns>Why the file is as it was; <see langword="null"/> when it has been replaced.</returns>
    string? Replace(ReadOnlySpan<byte> head, long rest);

    /// <summary>Replaces all of the open file.</summary>
    string? Replace(ReadOnlySpan<byte> content) => Replace(content, Length);

    /// <summary>Closes the open file.</summary>
    void Close();
}
