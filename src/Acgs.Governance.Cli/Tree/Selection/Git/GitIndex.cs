// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>What git tracks: paths relative to the top of the working tree, in the order of their bytes. Paths stay where they were read.</summary>
internal sealed class GitIndex
{
    private readonly byte[] _paths;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly IndexEntryKind[] _kinds;

    /// <param name="paths">A buffer with all paths.</param>
    /// <param name="starts">Where each of them begins.</param>
    /// <param name="ends">Where each of them ends.</param>
    /// <param name="kinds">What they stand for.</param>
    public GitIndex(byte[] paths, int[] starts, int[] ends, IndexEntryKind[] kinds)
    {
        _paths = paths;
        _starts = starts;
        _ends = ends;
        _kinds = kinds;
        HasSubmodules = kinds.AsSpan().Contains(IndexEntryKind.Submodule);
    }

    /// <summary>The index of a repository in which nothing is tracked.</summary>
    public static GitIndex Empty { get; } = new([], [], [], []);

    /// <summary>The number of entries; a file in conflict may have several.</summary>
    public int Count => _starts.Length;

    /// <summary>Whether one entry is a submodule.</summary>
    public bool HasSubmodules { get; }

    /// <summary>The path of an entry.</summary>
    public ReadOnlySpan<byte> this[int index] => _paths.AsSpan(_starts[index], _ends[index] - _starts[index]);

    /// <summary>What an entry stands for.</summary>
    public IndexEntryKind KindOf(int index) => _kinds[index];

    /// <summary>Whether the entries are in the order of their bytes, without which nothing is found in them.</summary>
    public bool IsOrdered()
    {
        for (var index = 1; index < Count; index++)
        {
            if (this[index - 1].SequenceCompareTo(this[index]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first of the entries of a folder that is not before <paramref name="key"/>.</summary>
    /// <param name="start">The first entry in question.</param>
    /// <param name="end">The end of the entries of the folder.</param>
    /// <param name="folderLength">The length of the folder's path, which they all begin with.</param>
    /// <param name="key">What their paths are compared with from there on.</param>
    public int Find(int start, int end, int folderLength, ReadOnlySpan<byte> key)
    {
        // In steps that grow: in most cases it is one of the next two.
        var step = 1;
        var low = start;
        var high = start;
        while (high < end && IsBefore(high, folderLength, key))
        {
            low = high + 1;
            high = Math.Min(end, high + step);
            step *= 2;
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (IsBefore(middle, folderLength, key))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether the path of an entry goes on with exactly <paramref name="key"/> behind the path of its folder.</summary>
    public bool Is(int index, int folderLength, ReadOnlySpan<byte> key) => this[index][folderLength..].SequenceEqual(key);

    private bool IsBefore(int index, int folderLength, ReadOnlySpan<byte> key) => this[index][folderLength..].SequenceCompareTo(key) < 0;
}
