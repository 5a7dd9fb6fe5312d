// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;

namespace Acgs.Governance.Ledger;

/// <summary>A stretch of 256 hashes, or fewer at the right edge, that a log is stored and served in (https://c2sp.org/tlog-tiles).</summary>
/// <param name="Level">The level of the tile: its hashes are roots of <c>256^Level</c> records.</param>
/// <param name="Index">Its place on its level.</param>
/// <param name="Width">The number of its hashes.</param>
internal readonly record struct LogTile(int Level, long Index, int Width = LogTile.FullWidth)
{
    /// <summary>The number of hashes in a full tile.</summary>
    public const int FullWidth = 256;

    /// <summary>The levels of the tree that a tile spans.</summary>
    public const int Height = 8;

    private const int MostLevel = 63;
    private const string PartialMark = ".p/";

    /// <summary>The tile that has a hash, and the place of the hash in it; hashes between the levels of tiles are in none.</summary>
    /// <param name="level">The level of the hash in the tree, a multiple of <see cref="Height"/>.</param>
    /// <param name="index">Its place on its level.</param>
    public static (LogTile Tile, int Place) Of(int level, long index) => (new(level / Height, index / FullWidth), (int)(index % FullWidth));

    /// <summary>Whether a log of a size has all hashes of the tile.</summary>
    public bool IsWithin(long size)
    {
        var hashes = Level * Height < MostLevel ? size >> (Level * Height) : 0;
        return hashes >= Width && Index <= (hashes - Width) / FullWidth;
    }

    /// <summary>Reads a path such as <c>0/x001/234.p/7</c>; <see langword="null"/> when it is none, or another spelling of one.</summary>
    public static LogTile? Parse(string path)
    {
        var parts = path.Split(PartialMark);
        var elements = parts[0].Split('/');
        if (parts.Length > 2 || elements.Length < 2 || Checkpoint.ParseNumber(elements[0]) is not { } level || level > MostLevel
            || ParseIndex(elements.AsSpan(1)) is not { } index || (parts.Length == 2 ? Checkpoint.ParseNumber(parts[1]) : FullWidth) is not { } width)
        {
            return null;
        }

        var tile = new LogTile((int)level, index, (int)Math.Min(width, int.MaxValue));
        return tile.ToString() == path && width is > 0 and <= FullWidth ? tile : null;
    }

    /// <summary>The path of the tile below <c>tile/</c>.</summary>
    public override string ToString()
    {
        var path = new StringBuilder((Index % 1000).ToString("D3", CultureInfo.InvariantCulture));
        for (var rest = Index / 1000; rest > 0; rest /= 1000)
        {
            path.Insert(0, string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:D3}/"));
        }

        path.Insert(0, string.Create(CultureInfo.InvariantCulture, $"{Level}/"));
        return Width == FullWidth ? path.ToString() : path.Append(PartialMark).Append(Width.ToString(CultureInfo.InvariantCulture)).ToString();
    }

    private static long? ParseIndex(ReadOnlySpan<string> elements)
    {
        var index = 0L;
        foreach (var element in elements)
        {
            if (!int.TryParse(element.AsSpan().TrimStart('x'), NumberStyles.None, CultureInfo.InvariantCulture, out var part) || index > long.MaxValue / 1000 - 1)
            {
                return null;
            }

            index = (index * 1000) + part;
        }

        return index;
    }
}
