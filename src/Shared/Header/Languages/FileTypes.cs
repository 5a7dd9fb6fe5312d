// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages.Types;

namespace Acgs.Governance.Header.Languages;

/// <summary>The types of files that the grammar knows. A language more is a row more.</summary>
internal static class FileTypes
{
    private const int LongestInterpreter = 32;

    private static readonly FileType[] Rows =
    [
        .. CFamilyTypes.All, .. ManagedTypes.All, .. WebTypes.All, .. MarkupTypes.All, .. DocumentTypes.All, .. ScriptTypes.All, .. ShellTypes.All,
        .. DataTypes.All, .. ConfigurationTypes.All, .. InfrastructureTypes.All, .. FunctionalTypes.All, .. TechnicalTypes.All,
        .. UnmarkedTypes.All, .. GenericTypes.All,
    ];

    private static readonly Dictionary<string, FileType> ByIds = Rows.ToDictionary(type => type.Id, StringComparer.OrdinalIgnoreCase);

    // Asked with parts of names, of which no strings are made.
    private static readonly Dictionary<string, FileType>.AlternateLookup<ReadOnlySpan<char>> ByNames = Rows
        .SelectMany(type => type.Names, (type, name) => KeyValuePair.Create(name, type))
        .ToDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Few, and asked only when no end of a name is known, or only that of a document.
    private static readonly (string Start, FileType Type)[] Starts =
    [
        .. Rows.SelectMany(type => type.Names.Where(name => name[^1] == '*').Select(name => (name.TrimEnd('*'), type))),
    ];

    /// <summary>All types.</summary>
    public static IReadOnlyList<FileType> All => Rows;

    /// <summary>The ends of names of the types that are judged.</summary>
    public static IEnumerable<string> Suffixes =>
        Rows.Where(type => type.Kind != FileTypeKind.Unmarked).SelectMany(type => type.Names).Where(name => name[0] == '.');

    /// <summary>The type of the file at <paramref name="path"/>, by its name alone; <see langword="null"/> when nothing is known about it.</summary>
    public static FileType? Find(ReadOnlySpan<char> path)
    {
        var name = path[(path.LastIndexOfAny('/', '\\') + 1)..];
        var type = FindLongest(name);
        return type is null or { Kind: FileTypeKind.Json } or { BareLine: BareLine.Header or BareLine.Prose } ? FindByStart(name) ?? type : type;
    }

    /// <summary>The type of a file whose name says nothing, by the interpreter that its first line names.</summary>
    public static FileType? OfInterpreter(StringText text)
    {
        if (!Interpreter.TryFind(text, out var start, out var end) || end - start > LongestInterpreter)
        {
            return null;
        }

        Span<char> name = stackalloc char[LongestInterpreter + 2];
        "#!".CopyTo(name);
        text.Read(start, end).CopyTo(name[2..]);
        return ByNames.TryGetValue(name[..(end - start + 2)], out var type) ? type : null;
    }

    /// <summary>The type with the given id, without regard to case.</summary>
    public static FileType? ById(string id) => ByIds.GetValueOrDefault(id);

    /// <summary>The type with the longest name that <paramref name="name"/> ends with at a point, or is as a whole.</summary>
    private static FileType? FindLongest(ReadOnlySpan<char> name)
    {
        var isKnown = ByNames.TryGetValue(name, out var type);
        for (var point = name.IndexOf('.'); !isKnown && point >= 0; point = name.IndexOf('.'))
        {
            name = name[point..];
            isKnown = ByNames.TryGetValue(name, out type);
            name = name[1..];
        }

        return type;
    }

    private static FileType? FindByStart(ReadOnlySpan<char> name)
    {
        foreach (var (start, type) in Starts)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (name.Length == start.Length || !char.IsLetterOrDigit(name[start.Length])))
            {
                return type;
            }
        }

        return null;
    }
}
