// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>One file in memory, for tests that fix thousands.</summary>
internal sealed class MemoryEditor : IFileEditor
{
    /// <summary>What the file holds.</summary>
    public byte[] Content { get; set; } = [];

    public long Length => Content.Length;

    public FileError Open(ReadOnlySpan<byte> path) => FileError.None;

    public bool Read(long position, Span<byte> buffer)
    {
        Content.AsSpan((int)position, buffer.Length).CopyTo(buffer);
        return true;
    }

    public string? FindObstacle() => null;

    public string? Replace(ReadOnlySpan<byte> head, long rest)
    {
        Content = [.. head, .. Content.AsSpan((int)rest)];
        return null;
    }

    public void Close()
    {
    }

    public void Dispose()
    {
    }
}
