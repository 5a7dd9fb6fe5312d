// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>What git tracks: paths relative to the top of the working tree, in the order of their bytes. Paths stay where they were read.</summary>
/// <param name="paths">A buffer with all paths.</param>
/// <param name="starts">Where each of them begins.</param>
/// <param name="ends">Where each of them ends.</param>
/// <param name="kinds">What they stand for.</param>
internal sealed class GitIndex(byte[] paths, int[] starts, int[] ends, IndexEntryKind[] kinds)
{
    /// <summary>The index of a repository in which nothing is tracked.</summary>
    public static GitIndex Empty { get; } = new([], [], [], []);

    /// <summary>The number of entries; a file in conflict may have several.</summary>
    public int Count => starts.Length;

    /// <summary>Whether one entry is a submodule.</summary>
    public bool HasSubmodules { get; } = kinds.AsSpan().Contains(IndexEntryKind.Submodule);

    /// <summary>The path of an entry.</summary>
    public ReadOnlySpan<byte> this[int index] => paths.AsSpan(starts[index], ends[index] - starts[index]);

    /// <summary>What an entry stands for.</summary>
    public IndexEntryKind KindOf(int index) => kinds[index];

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

    /// <summary>The index in which other files are passed over.</summary>
    /// <param name="files">The paths of those that are not, in Latin-1.</param>
    public GitIndex KeepFiles(HashSet<string> files)
    {
        for (var index = 0; index < Count; index++)
        {
            if (kinds[index] == IndexEntryKind.File && !files.Contains(Encoding.Latin1.GetString(this[index])))
            {
                kinds[index] = IndexEntryKind.UnchangedFile;
            }
        }

        return this;
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
