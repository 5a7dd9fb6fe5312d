// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Finds types by names without making strings of their parts.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, FileType>.AlternateLookup<ReadOnlySpan<char>> _types;

    public NameTable(IReadOnlyList<FileType> types)
    {
        var byName = new Dictionary<string, FileType>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in types)
        {
            foreach (var name in type.Names)
            {
                byName.Add(name, type);
            }
        }

        _types = byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The type with the longest name that <paramref name="name"/> ends with at a point, or is as a whole.</summary>
    public FileType? FindLongest(ReadOnlySpan<char> name)
    {
        var found = Find(name);
        for (var point = name.IndexOf('.'); found is null && point >= 0; point = name.IndexOf('.'))
        {
            name = name[point..];
            found = Find(name);
            name = name[1..];
        }

        return found;
    }

    /// <summary>The type that has exactly this name.</summary>
    public FileType? Find(ReadOnlySpan<char> name) => _types.TryGetValue(name, out var type) ? type : null;
}
