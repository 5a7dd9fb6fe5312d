// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Finds types by names without making strings of their parts: the ends of a name are hashed from its last character on.</summary>
internal sealed class NameTable
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    private readonly (string Name, FileType Type)[] _slots;
    private readonly int _mask;

    public NameTable(IReadOnlyList<FileType> types)
    {
        var count = types.Sum(type => type.Names.Length);
        _mask = 1;
        while (_mask < count * 3)
        {
            _mask = (_mask << 1) | 1;
        }

        _slots = new (string, FileType)[_mask + 1];
        foreach (var type in types)
        {
            foreach (var name in type.Names)
            {
                Add(Folded(name), type);
            }
        }
    }

    /// <summary>The type with the longest name that <paramref name="name"/> ends with at a point, or is as a whole.</summary>
    public FileType? FindLongest(ReadOnlySpan<char> name)
    {
        FileType? found = null;
        var hash = Basis;
        for (var index = name.Length - 1; index >= 0; index--)
        {
            var character = Fold(name[index]);
            hash = (hash ^ character) * Prime;
            if (character == '.' || index == 0)
            {
                found = Get(name.Slice(index), hash) ?? found;
            }
        }

        return found;
    }

    /// <summary>The type that has exactly this name.</summary>
    public FileType? Find(ReadOnlySpan<char> name)
    {
        var hash = Basis;
        for (var index = name.Length - 1; index >= 0; index--)
        {
            hash = (hash ^ Fold(name[index])) * Prime;
        }

        return Get(name, hash);
    }

    private static char Fold(char character) => character is >= 'A' and <= 'Z' ? (char)(character | ' ') : character;

    private static string Folded(string name) => name.ToLowerInvariant();

    private static bool IsEqual(string known, ReadOnlySpan<char> name)
    {
        if (known.Length != name.Length)
        {
            return false;
        }

        for (var index = 0; index < known.Length; index++)
        {
            if (known[index] != Fold(name[index]))
            {
                return false;
            }
        }

        return true;
    }

    private FileType? Get(ReadOnlySpan<char> name, uint hash)
    {
        for (var slot = (int)hash & _mask; _slots[slot].Name is { } known; slot = (slot + 1) & _mask)
        {
            if (IsEqual(known, name))
            {
                return _slots[slot].Type;
            }
        }

        return null;
    }

    private void Add(string name, FileType type)
    {
        var hash = Basis;
        for (var index = name.Length - 1; index >= 0; index--)
        {
            hash = (hash ^ name[index]) * Prime;
        }

        var slot = (int)hash & _mask;
        while (_slots[slot].Name is not null)
        {
            slot = (slot + 1) & _mask;
        }

        _slots[slot] = (name, type);
    }
}
