// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Reads files below a root by paths in bytes. One thread uses one reader, one file at a time.</summary>
internal interface IFileReader : IDisposable
{
    /// <summary>Opens a file without following symbolic links or waiting for whoever writes to a pipe.</summary>
    /// <param name="path">The path relative to the root; the byte behind it in memory is NUL.</param>
    FileError Open(ReadOnlySpan<byte> path);

    /// <summary>Reads on in the open file.</summary>
    /// <returns>The number of bytes; fewer than <paramref name="buffer"/> holds at the end of the file only; negative when reading failed.</returns>
    int Read(Span<byte> buffer);

    /// <summary>Reads to the end of the open file.</summary>
    /// <param name="buffer">Takes the bytes, and grows as they need it.</param>
    /// <returns>The number of bytes; negative when reading failed.</returns>
    int ReadAll(ref byte[] buffer)
    {
        var length = 0;
        int count;
        while ((count = Read(buffer.AsSpan(length))) > 0)
        {
            length += count;
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, length * 2);
            }
        }

        return count < 0 ? count : length;
    }

    /// <summary>Closes the open file.</summary>
    void Close();
}
