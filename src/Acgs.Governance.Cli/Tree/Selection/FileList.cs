// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>
/// Paths with '/' between their parts, in order and each once. They are kept as the file system has them, in bytes, because a name
/// need not be text.
/// </summary>
/// <param name="paths">The paths, in the order of their bytes.</param>
internal sealed class FileList(List<byte[]> paths)
{
    /// <summary>The number of files.</summary>
    public int Count => paths.Count;

    /// <summary>A path.</summary>
    public ReadOnlySpan<byte> this[int index] => paths[index];

    /// <summary>The list of paths that come in any order and perhaps more than once.</summary>
    public static FileList Of(List<byte[]> paths)
    {
        paths.Sort(Compare);
        var last = Array.Empty<byte>();
        paths.RemoveAll(path =>
        {
            var isRepeated = path.AsSpan().SequenceEqual(last);
            last = path;
            return isRepeated;
        });
        return new(paths);
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

    private static int Compare(byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right);
}
