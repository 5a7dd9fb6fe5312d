// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Gathers the entries of an index, which come in order.</summary>
internal sealed class GitIndexBuilder
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<IndexEntryKind> _kinds = [];
    private byte[] _paths = new byte[4096];
    private int _length;

    /// <summary>Takes in an entry.</summary>
    public void Add(ReadOnlySpan<byte> path, IndexEntryKind kind)
    {
        if (_paths.Length - _length < path.Length)
        {
            Array.Resize(ref _paths, Math.Max(_paths.Length * 2, _length + path.Length));
        }

        path.CopyTo(_paths.AsSpan(_length));
        _starts.Add(_length);
        _length += path.Length;
        _ends.Add(_length);
        _kinds.Add(kind);
    }

    /// <summary>The index.</summary>
    public GitIndex Build() => new(_paths, [.. _starts], [.. _ends], [.. _kinds]);
}
