// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Lets an evaluator read what a file is going to be.</summary>
internal sealed class MemoryReader : IFileReader
{
    private int _read;
    private long _position;

    /// <summary>What the file begins with, whatever its path.</summary>
    public ReadOnlyMemory<byte> Content { get; set; }

    /// <summary>What stands behind that: the open file of an editor from a position on, or nothing.</summary>
    public (IFileEditor File, long Position)? Rest { get; set; }

    public FileError Open(ReadOnlySpan<byte> path)
    {
        (_read, _position) = (0, Rest?.Position ?? 0);
        return FileError.None;
    }

    public int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, Content.Length - _read);
        Content.Span.Slice(_read, count).CopyTo(buffer);
        _read += count;
        return Rest is { } rest && ReadRest(rest.File, buffer[count..]) is var further ? (further < 0 ? further : count + further) : count;
    }

    public void Close() => (Content, Rest) = (default, null);

    public void Dispose()
    {
    }

    private int ReadRest(IFileEditor file, Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, file.Length - _position);
        var isRead = count == 0 || file.Read(_position, buffer[..count]);
        _position += count;
        return isRead ? count : -1;
    }
}
