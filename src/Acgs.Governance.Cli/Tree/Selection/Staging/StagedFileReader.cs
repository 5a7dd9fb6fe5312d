// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Tree.Selection.Staging;

/// <summary>Reads files as they are staged, whatever the working tree says by now.</summary>
/// <param name="staged">What is staged.</param>
internal sealed class StagedFileReader(StagedFiles staged) : IFileReader
{
    private readonly Dictionary<string, ObjectReader> _trees = [];
    private ObjectReader? _open;

    public FileError Open(ReadOnlySpan<byte> path)
    {
        if (!staged.TryFind(path, out var blob))
        {
            return FileError.NotFound;
        }

        if (blob.IsInConflict)
        {
            return FileError.Conflict;
        }

        if (!_trees.TryGetValue(blob.Top, out var tree))
        {
            tree = new(blob.Top);
            _trees.Add(blob.Top, tree);
        }

        _open = tree;
        return tree.TryOpen(blob.Id) ? FileError.None : FileError.NoContent;
    }

    public int Read(Span<byte> buffer) => _open!.Read(buffer);

    public void Close() => _open?.Close();

    public void Dispose()
    {
        foreach (var tree in _trees.Values)
        {
            tree.Dispose();
        }
    }
}
