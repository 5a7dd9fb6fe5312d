// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>What a folder contains; used again for one folder after the other. The name of a folder ends in '/', so that names are in the
/// order of the paths that begin with them.</summary>
internal sealed class FolderEntries
{
    private byte[] _names = new byte[16 * 1024];
    private (int Start, int Length)[] _entries = new (int Start, int Length)[256];
    private readonly Comparison<(int Start, int Length)> _order;
    private int _length;

    public FolderEntries() => _order = Compare;

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>Whether <c>.editorconfig</c> is a name in the folder, be it that of a link.</summary>
    public bool HasSettings { get; private set; }

    /// <summary>Whether a name in the folder is that of a file with rules of git.</summary>
    public bool HasRules { get; private set; }

    /// <summary>A name.</summary>
    public ReadOnlySpan<byte> this[int index] => _names.AsSpan(_entries[index].Start, _entries[index].Length);

    /// <summary>Forgets all entries.</summary>
    public void Clear() => (Count, _length, HasSettings, HasRules) = (0, 0, false, false);

    /// <summary>Takes notice of a name, whatever it stands for.</summary>
    public void Notice(ReadOnlySpan<byte> name)
    {
        HasSettings |= name.SequenceEqual(".editorconfig"u8);
        HasRules |= name.SequenceEqual(".gitignore"u8) || name.SequenceEqual(".gitattributes"u8);
    }

    /// <summary>Takes in a file or folder.</summary>
    public void Add(ReadOnlySpan<byte> name, bool isFolder)
    {
        if (_names.Length - _length <= name.Length)
        {
            Array.Resize(ref _names, Math.Max(_names.Length * 2, _length + name.Length + 1));
        }

        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        name.CopyTo(_names.AsSpan(_length));
        var length = name.Length;
        if (isFolder)
        {
            _names[_length + length++] = (byte)'/';
        }

        _entries[Count++] = (_length, length);
        _length += length;
    }

    /// <summary>Puts the entries in the order of their bytes.</summary>
    public void Sort() => _entries.AsSpan(0, Count).Sort(_order);

    /// <summary>Whether a file (a name), or a folder (a name and '/'), is among the entries.</summary>
    public bool Contains(ReadOnlySpan<byte> name)
    {
        for (var index = 0; index < Count; index++)
        {
            if (this[index].SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private int Compare((int Start, int Length) left, (int Start, int Length) right) =>
        _names.AsSpan(left.Start, left.Length).SequenceCompareTo(_names.AsSpan(right.Start, right.Length));
}
