// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>Names one behind the other, each ended by NUL.</summary>
internal sealed class NameList
{
    private byte[] _names = new byte[1024];
    private int _length;

    /// <summary>The number of names.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all names.</summary>
    public void Clear() => (Count, _length) = (0, 0);

    /// <summary>Adds a name.</summary>
    public void Add(ReadOnlySpan<byte> name)
    {
        if (_names.Length - _length <= name.Length)
        {
            Array.Resize(ref _names, Math.Max(_names.Length * 2, _length + name.Length + 1));
        }

        name.CopyTo(_names.AsSpan(_length));
        _length += name.Length;
        _names[_length++] = 0;
        Count++;
    }

    /// <summary>The names in an array of their own.</summary>
    public byte[] ToArray() => _names[.._length];
}
