// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Lets an evaluator read what a file is going to be.</summary>
internal sealed class MemoryReader : IFileReader
{
    private int _position;

    /// <summary>The file, whatever its path.</summary>
    public ReadOnlyMemory<byte> Content { get; set; }

    public FileError Open(ReadOnlySpan<byte> path)
    {
        _position = 0;
        return FileError.None;
    }

    public int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, Content.Length - _position);
        Content.Span.Slice(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public void Close() => Content = default;

    public void Dispose()
    {
    }
}
