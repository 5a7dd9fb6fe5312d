// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>Stamps clean files as scripts do that know one language, or none, and has them mended.</summary>
public sealed class NaiveStampTests
{
    private const string Text = "Constitutional Hash: cdd01ef066bc6cf2";

    private static readonly (string Name, string Content, string Clean)[] Files =
    [
        ("a.yml", "a: 1\nb:\n  - c\n", $"# {Text}\na: 1\nb:\n  - c\n"),
        ("doc.yml", "---\na: 1\n", $"# {Text}\n---\na: 1\n"),
        ("directive.yaml", "%YAML 1.2\n---\na: 1\n", $"%YAML 1.2\n# {Text}\n---\na: 1\n"),
        ("script.yml", "#!/usr/bin/env run\na: 1\n", $"#!/usr/bin/env run\n# {Text}\na: 1\n"),
        ("a.json", "{\n  \"a\": 1\n}\n", "{\n  \"constitutional_hash\": \"cdd01ef066bc6cf2\",\n  \"a\": 1\n}\n"),
        ("a.xml", "<a>\n  <b/>\n</a>\n", $"<!-- {Text} -->\n<a>\n  <b/>\n</a>\n"),
        ("declared.xml", "<?xml version=\"1.0\"?>\n<a/>\n", $"<?xml version=\"1.0\"?>\n<!-- {Text} -->\n<a/>\n"),
        ("a.sql", "select 1;\n", $"-- {Text}\nselect 1;\n"),
        ("a.proto", "syntax = \"proto3\";\n", $"// {Text}\nsyntax = \"proto3\";\n"),
        (".editorconfig", "root = true\n", $"# {Text}\nroot = true\n"),
    ];

    private static readonly string[] Stamps = [$"# {Text}", $"// {Text}", $"-- {Text}", $"<!-- {Text} -->", "**Constitutional Hash**: cdd01ef066bc6cf2", "**Constitutional Hash:** `cdd01ef066bc6cf2`", $"**{Text}**"];

    private static readonly (string Name, Func<string, string, string> Stamp)[] Ways =
    [
        ("first line", (content, line) => line + "\n" + content),
        ("first line and a blank one", (content, line) => line + "\n\n" + content),
        ("first line, twice", (content, line) => line + "\n" + line + "\n" + content),
        ("last line", (content, line) => content + line + "\n"),
        ("last line behind a blank one", (content, line) => content + "\n" + line + "\n"),
        ("last line without an end", (content, line) => content + line),
        ("last line, twice", (content, line) => content + line + "\n" + line + "\n"),
        ("first and last line", (content, line) => line + "\n" + content + line + "\n"),
    ];

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var file in Files)
            {
                foreach (var stamp in Stamps)
                {
                    foreach (var way in Ways)
                    {
                        cases.Add(file.Name, stamp, way.Name);
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fix_NaivelyStamped_IsTheCleanFileWithOneHeader(string name, string stamp, string way)
    {
        var (_, content, clean) = Array.Find(Files, file => file.Name == name);
        var stamped = Array.Find(Ways, candidate => candidate.Name == way).Stamp(content, stamp);
        using var folder = new DemandedKeyFolder();

        var result = Fixed.Of(name, stamped, root: folder.Path);

        Assert.Null(result.Fix?.Refusal);
        Assert.Equal((FileStatus.Compliant, HeaderVerdict.Ok), (result.After.Status, result.After.Verdict));
        if (!IsContent(name, stamp, way))
        {
            Assert.Equal(Lines(clean), Lines(result.Text));
        }
    }

    /// <summary>Whether the stamp is a comment, or has become data that parses, and stays because nobody can tell that it is not meant.</summary>
    private static bool IsContent(string name, string stamp, string way)
    {
        var isLast = way.Contains("last", StringComparison.Ordinal);
        return isLast && name switch
        {
            ".editorconfig" => stamp[0] == '#',
            _ when name.EndsWith("ml", StringComparison.Ordinal) && name[^3] != 'x' => stamp[0] == '#',
            "a.proto" => stamp[0] == '/',
            _ => name.EndsWith(".xml", StringComparison.Ordinal) ? stamp[0] == '<' : stamp.StartsWith("--", StringComparison.Ordinal) && name == "a.sql",
        };
    }

    // Blank lines that a stamp brought along are not told from those of the file.
    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
