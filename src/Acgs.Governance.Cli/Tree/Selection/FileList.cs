// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>
/// Paths relative to a root, with '/' between their parts, in order and each once. They are kept as the file system has them,
/// in bytes, because a name need not be text; and in one buffer, because there may be a hundred thousand.
/// </summary>
internal sealed class FileList
{
    private readonly byte[] _paths;
    private readonly int[] _ends;

    /// <param name="paths">The paths, one behind the other, each ended by NUL, in order and each once.</param>
    /// <param name="ends">Where each of them ends, before its NUL.</param>
    public FileList(byte[] paths, int[] ends)
    {
        _paths = paths;
        _ends = ends;
    }

    /// <summary>The number of files.</summary>
    public int Count => _ends.Length;

    /// <summary>A path; the byte behind it is NUL, as system calls want it.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1] + 1;
            return _paths.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>Whether a path is in the list.</summary>
    public bool Contains(ReadOnlySpan<byte> path)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = this[middle].SequenceCompareTo(path);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return false;
    }
}
