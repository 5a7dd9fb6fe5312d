// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>Gathers paths in any order for a <see cref="FileList"/>.</summary>
internal sealed class FileListBuilder
{
    private readonly List<(int Start, int Length)> _paths = [];
    private byte[] _buffer = new byte[4096];
    private int _length;

    /// <summary>Takes in a path relative to the root, with '/' between its parts.</summary>
    public void Add(ReadOnlySpan<byte> path)
    {
        if (_buffer.Length - _length < path.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + path.Length));
        }

        path.CopyTo(_buffer.AsSpan(_length));
        _paths.Add((_length, path.Length));
        _length += path.Length;
    }

    /// <summary>Takes in the files of a folder.</summary>
    /// <param name="folder">Its path relative to the root, with '/' at its end; empty for the root.</param>
    /// <param name="files">The files, relative to it.</param>
    public void AddBelow(ReadOnlySpan<byte> folder, FileList files)
    {
        for (var index = 0; index < files.Count; index++)
        {
            Add([.. folder, .. files[index]]);
        }
    }

    /// <summary>The list of what was taken in, in the order of the bytes and without repetitions.</summary>
    public FileList Build()
    {
        _paths.Sort((left, right) => PathAt(left).SequenceCompareTo(PathAt(right)));
        var paths = new byte[_length + _paths.Count];
        var ends = new int[_paths.Count];
        var end = 0;
        var count = 0;
        for (var index = 0; index < _paths.Count; index++)
        {
            var path = PathAt(_paths[index]);
            if (index > 0 && path.SequenceEqual(PathAt(_paths[index - 1])))
            {
                continue;
            }

            path.CopyTo(paths.AsSpan(end));
            ends[count++] = end + path.Length;
            end += path.Length + 1;
        }

        return new(paths, count == ends.Length ? ends : ends[..count]);
    }

    private ReadOnlySpan<byte> PathAt((int Start, int Length) path) => _buffer.AsSpan(path.Start, path.Length);
}
