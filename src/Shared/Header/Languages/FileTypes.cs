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

    private static readonly HashSet<FileType> Shared = [.. Rows.Where(type => type.Names.Any(SharedNames.ByName.Dictionary.ContainsKey))];

    // Names that say more than an end: their letters are not to be changed.
    private static readonly Dictionary<string, FileType>.AlternateLookup<ReadOnlySpan<char>> ByFirstPart = Rows
        .SelectMany(type => type.Names.Where(name => name.EndsWith(".*", StringComparison.Ordinal)), (type, name) => KeyValuePair.Create(name[..^2], type))
        .ToDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Few, and asked only when no end of a name is known, or only that of a document.
    private static readonly (string Start, FileType Type)[] Starts =
    [
        .. Rows.SelectMany(type => type.Names.Where(name => name[^1] == '*' && name[^2] != '.').Select(name => (name.TrimEnd('*'), type))),
    ];

    /// <summary>All types.</summary>
    public static IReadOnlyList<FileType> All => Rows;

    /// <summary>The ends of names of the types that are judged.</summary>
    public static IEnumerable<string> Suffixes =>
        Rows.Where(type => type.Kind != FileTypeKind.Unmarked).SelectMany(type => type.Names).Where(name => name[0] == '.');

    /// <summary>The type of the file at <paramref name="path"/>, by its name alone; <see langword="null"/> when nothing is known about it.</summary>
    public static FileType? Find(ReadOnlySpan<char> path)
    {
        var name = NameOf(path);
        if (FindByFirstPart(name) is { } named)
        {
            return named;
        }

        var type = FindLongest(name, out _);
        return type is null or { Kind: FileTypeKind.Json } or { BareLine: BareLine.Header or BareLine.Prose } ? FindByStart(name) ?? type : type;
    }

    /// <summary>Whether a name of the type is that of other types too, which the content tells apart.</summary>
    public static bool HasSharedName(FileType type) => Shared.Contains(type);

    /// <summary>The type of a file that has a name of <paramref name="type"/>, by what it begins with; <see langword="null"/> when that is
    /// of none that is known.</summary>
    public static FileType? Find(FileType type, ReadOnlySpan<char> path, StringText text)
    {
        var name = NameOf(path);
        FindLongest(name, out var nameStart);
        if (!SharedNames.ByName.TryGetValue(name[nameStart..], out var candidates))
        {
            return type;
        }

        var start = text.Read(StartOf(text), text.Length);
        foreach (var candidate in candidates)
        {
            if (candidate.Agrees(start) || BeginsWithHeader(text, candidate.Type))
            {
                return candidate.Type;
            }
        }

        return null;
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

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> path) => path[(path.LastIndexOfAny('/', '\\') + 1)..];

    /// <summary>Where the text begins that tells the type: below lines that mean to be the header, which may be in the syntax of another one.</summary>
    private static int StartOf(StringText text)
    {
        var start = text.SkipSpace(text.FirstLine());
        while (start < text.Length && MarkerReader.IsForeignMarker(text, start, text.LineEnd(start)))
        {
            start = text.SkipSpace(text.LineEnd(start));
        }

        return start;
    }

    /// <summary>Whether the header stands at the top in the syntax of <paramref name="type"/>: what was mended as such stays such.</summary>
    private static bool BeginsWithHeader(StringText text, FileType type)
    {
        var start = text.SkipSpace(text.FirstLine());
        return type.Syntax.OpeningAt(text, start) is { } comment
            && text.Matches(text.SkipBlanks(start + comment.Opening.Length, text.Length), text.Length, HeaderLine.Label);
    }

    private static FileType? FindByFirstPart(ReadOnlySpan<char> name)
    {
        var end = name.Length > 0 ? name[1..].IndexOf('.') : -1;
        return end >= 0 && ByFirstPart.TryGetValue(name[..(end + 1)], out var type) ? type : null;
    }

    /// <summary>The type with the longest name that <paramref name="name"/> ends with at a point, or is as a whole.</summary>
    private static FileType? FindLongest(ReadOnlySpan<char> name, out int start)
    {
        start = 0;
        var isKnown = ByNames.TryGetValue(name, out var type);
        for (var point = name.IndexOf('.'); !isKnown && point >= 0; point = NextPoint(name, point))
        {
            start = point;
            isKnown = ByNames.TryGetValue(name[start..], out type) || IsMiddle(name[start..], out type);
        }

        return type;
    }

    /// <summary>Whether the part up to the next point is a name that ends with one: what follows may be anything.</summary>
    private static bool IsMiddle(ReadOnlySpan<char> name, out FileType? type)
    {
        type = null;
        return NextPoint(name, 0) is > 0 and var next && ByNames.TryGetValue(name[..(next + 1)], out type);
    }

    private static int NextPoint(ReadOnlySpan<char> name, int point)
    {
        var next = name[(point + 1)..].IndexOf('.');
        return next < 0 ? next : point + 1 + next;
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
