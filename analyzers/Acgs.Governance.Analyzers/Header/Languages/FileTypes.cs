// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>The types of files that the grammar knows. A language more is a row more.</summary>
internal static class FileTypes
{
    private static readonly PrologueRule Shebang = new("#!", ProloguePlace.First);
    private static readonly PrologueRule EditorModes = new(string.Empty, ProloguePlace.First, within: "-*-");

    private static readonly FileType Xml = FileType.Commented(
        new([], [new("<!--", "-->")]),
        [
            Shebang,
            EditorModes,
            new("<?xml", ProloguePlace.Above, end: "?>", isWord: true),
            new("<?", ProloguePlace.Either, end: "?>"),
        ],
        BodyComments.Delimited,
        [new("<![CDATA[", "]]>"), new("<?", "?>")]);

    private static readonly FileType Razor = FileType.Commented(
        new([], [new("@*", "*@")]),
        [Shebang, EditorModes, new("<!--", ProloguePlace.Either, end: "-->")],
        BodyComments.Delimited,
        [new("@@", string.Empty), new("\"\"\"", "\"\"\""), new("@\"", "\"")],
        isTextContent: true);

    private static readonly FileType Yaml = FileType.Commented(
        new(["#"], []),
        [
            Shebang,
            new("## template: jinja", ProloguePlace.First, isWord: true),
            new("## template:jinja", ProloguePlace.First, isWord: true),
            new("#cloud-config", ProloguePlace.First, isWord: true),
            new("#cloud-config-archive", ProloguePlace.First, isWord: true),
            EditorModes,
            new("%", ProloguePlace.Above),
            new("---", ProloguePlace.Either, end: string.Empty, isWord: true),
        ],
        BodyComments.FirstColumn,
        isTextContent: true);

    private static readonly FileType Sql = FileType.Commented(
        new(["--"], [new("/*", "*/")]),
        [Shebang, EditorModes],
        BodyComments.Delimited,
        [
            new("'", "'", escape: '\\', isDialect: true),
            new("\"", "\"", escape: '\\', isDialect: true),
            new("`", "`"),
            new("[", "]", spansLines: false),
            new("$", string.Empty, isTagged: true),
        ]);

    private static readonly FileType Proto = FileType.Commented(
        new(["//"], [new("/*", "*/")]),
        [Shebang, EditorModes],
        BodyComments.Delimited,
        [new("\"", "\"", escape: '\\', spansLines: false), new("'", "'", escape: '\\', spansLines: false)]);

    private static readonly FileType EditorConfig = FileType.Commented(new(["#", ";"], []), [Shebang, EditorModes]);

    private static readonly FileType Json = FileType.Uncommented(FileTypeKind.Json);
    private static readonly FileType Unmarked = FileType.Uncommented(FileTypeKind.Unmarked);

    /// <summary>Names and ends of names, without regard to case. One that begins with a point is the end of a name, any other is a whole name.</summary>
    private static readonly (string Name, FileType Type)[] Rows =
    [
        .. LongestFirst(
        [
            (Xml, ".xml .csproj .fsproj .vbproj .proj .props .targets .config .nuspec .resx .slnx .ruleset .runsettings .xaml .xsd .xsl .xslt"),
            (Razor, ".razor .cshtml"),
            (Yaml, ".yml .yaml"),
            (Sql, ".sql"),
            (Proto, ".proto"),
            (EditorConfig, ".editorconfig .globalconfig"),
            (Json, ".json"),
            (Unmarked, "packages.lock.json package-lock.json project.assets.json .deps.json .runtimeconfig.json"),
        ]),
    ];

    /// <summary>The ends of names of the types that are judged.</summary>
    public static IEnumerable<string> Suffixes => Rows.Where(row => row.Type.Kind != FileTypeKind.Unmarked).Select(row => row.Name);

    /// <summary>The type of the file at <paramref name="path"/>; <see langword="null"/> when nothing is known about it.</summary>
    public static FileType? Find(string path) => Find(path.AsSpan());

    /// <summary>The type of the file at <paramref name="path"/>; <see langword="null"/> when nothing is known about it.</summary>
    public static FileType? Find(ReadOnlySpan<char> path)
    {
        foreach (var (name, type) in Rows)
        {
            if (path.EndsWith(name.AsSpan(), StringComparison.OrdinalIgnoreCase) && (name[0] == '.' || IsWholeName(path, name)))
            {
                return type;
            }
        }

        return null;
    }

    private static bool IsWholeName(ReadOnlySpan<char> path, string name) =>
        path.Length == name.Length || path[path.Length - name.Length - 1] is '/' or '\\';

    private static IEnumerable<(string Name, FileType Type)> LongestFirst((FileType Type, string Names)[] types) => types
        .SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Type)))
        .OrderByDescending(row => row.name.Length);
}
