// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Parsing;

/// <summary>Finds what parses a file, by its name.</summary>
internal static class ContentReaders
{
    /// <summary>The most characters that are parsed.</summary>
    public const int MaxLength = 512 * 1024;

    private const int Deepest = 200;

    private static readonly IContentReader Yaml = new YamlContent();
    private static readonly IContentReader Xml = new XmlContent();
    private static readonly IContentReader Toml = new TomlContent();
    private static readonly IContentReader Json = new JsonContent(allowsComments: false);
    private static readonly IContentReader JsonWithComments = new JsonContent(allowsComments: true);

    private static readonly (IContentReader Reader, string Suffixes)[] Rows =
    [
        (JsonWithComments,
            ".jsonc .code-workspace .vscode/settings.json .vscode/launch.json .vscode/tasks.json .vscode/extensions.json devcontainer.json "
            + ".eslintrc.json global.json launchsettings.json"),
        (Json, ".json .geojson .webmanifest"),
        (Yaml, ".yml .yaml"),
        (Toml, ".toml"),
        (Xml,
            ".xml .csproj .fsproj .vbproj .vcxproj .proj .props .targets .config .nuspec .resx .slnx .ruleset .runsettings .xaml .axaml "
            + ".xsd .xsl .xslt .svg .wsdl .plist .filters"),
    ];

    // Names that tools read with comments in them, whatever stands between the two parts.
    private static readonly string[] CommentedNames = ["tsconfig", "jsconfig", "appsettings"];

    /// <summary>The text without its byte-order mark, which parsers are not given.</summary>
    public static string WithoutMark(string text) => text[MarkLength(text)..];

    /// <summary>The length of the byte-order mark: 1, or 0 where there is none.</summary>
    public static int MarkLength(string text) => text.StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>What parses the file at <paramref name="path"/>; <see langword="null"/> when nothing does.</summary>
    public static IContentReader? Find(string path)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && IsCommented(path.AsSpan(path.LastIndexOf('/') + 1)))
        {
            return JsonWithComments;
        }

        foreach (var (reader, suffixes) in Rows)
        {
            foreach (var suffix in suffixes.AsSpan().Split(' '))
            {
                if (path.AsSpan().EndsWith(suffixes.AsSpan(suffix), StringComparison.OrdinalIgnoreCase))
                {
                    return reader;
                }
            }
        }

        return null;
    }

    /// <summary>Whether brackets are not nested so deep that a parser would take long for each token, or run out of its stack; no real
    /// file comes near.</summary>
    public static bool IsShallow(string text)
    {
        var depth = 0;
        var deepest = 0;
        foreach (var character in text)
        {
            depth += character is '[' or '{' ? 1 : character is ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest <= Deepest;
    }

    private static bool IsCommented(ReadOnlySpan<char> name)
    {
        foreach (var start in CommentedNames)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
