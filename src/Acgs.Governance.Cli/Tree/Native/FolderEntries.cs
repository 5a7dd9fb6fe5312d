// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>What a folder contains; used again for one folder after the other. The name of a folder ends in '/', so that names are in the order of the paths that begin with them.</summary>
internal sealed class FolderEntries
{
    private byte[] _names = new byte[16 * 1024];
    private Entry[] _entries = new Entry[256];
    private readonly Comparison<Entry> _order;
    private int _length;

    public FolderEntries() => _order = Compare;

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>Whether <c>.editorconfig</c> is a name in the folder, be it that of a link.</summary>
    public bool HasSettings { get; private set; }

    /// <summary>A name.</summary>
    public ReadOnlySpan<byte> this[int index] => _names.AsSpan(_entries[index].Start, _entries[index].Length);

    /// <summary>Forgets all entries.</summary>
    public void Clear() => (Count, _length, HasSettings) = (0, 0, false);

    /// <summary>Takes notice of a name, whatever it stands for.</summary>
    public void Notice(ReadOnlySpan<byte> name) => HasSettings |= name.SequenceEqual(".editorconfig"u8);

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

        _entries[Count++] = new(KeyOf(_names.AsSpan(_length, length)), _length, length);
        _length += length;
    }

    /// <summary>Puts the entries in the order of their bytes.</summary>
    public void Sort() => _entries.AsSpan(0, Count).Sort(_order);

    /// <summary>Whether a file (a name), or a folder (a name and '/'), is among the entries.</summary>
    public bool Contains(ReadOnlySpan<byte> name)
    {
        var key = KeyOf(name);
        for (var index = 0; index < Count; index++)
        {
            if (_entries[index].Key == key && this[index].SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first eight bytes as a number that orders like them.</summary>
    private static ulong KeyOf(ReadOnlySpan<byte> name)
    {
        if (name.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(name);
        }

        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        name.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private int Compare(Entry left, Entry right) => left.Key != right.Key
        ? left.Key.CompareTo(right.Key)
        : _names.AsSpan(left.Start, left.Length).SequenceCompareTo(_names.AsSpan(right.Start, right.Length));

    private readonly record struct Entry(ulong Key, int Start, int Length);
}
