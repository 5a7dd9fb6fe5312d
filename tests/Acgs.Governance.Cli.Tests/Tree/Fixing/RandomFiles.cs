// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Header.Languages;
using CsCheck;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>Random files out of what decides about headers: comments, strings, first lines and markers of all languages, in the right one and in wrong ones.</summary>
internal static class RandomFiles
{
    /// <summary>A hash that is neither active nor accepted.</summary>
    public const string UnknownHash = "89abcdef01234567";

    private const string Hash = "cdd01ef066bc6cf2";

    private static readonly string[] Markers =
    [
        $"Constitutional Hash: {Hash}", $"Constitutional Hash: {Hash}", $"constitutional hash: {Hash}", $"Constitutional  Hash: {Hash}", $"**Constitutional Hash**: {Hash}",
        $"**Constitutional Hash: {Hash}**", $"Constitutional Hash: {Hash}.", "Constitutional Hash: CDD01EF066BC6CF2", "Constitutional Hash: cdd01ef0", $"CONSTITUTIONAL_HASH = \"{Hash}\"",
        $"Constitutional Hash: {UnknownHash}", $"**Constitutional Hash**: `{UnknownHash}`",
    ];

    private static readonly string[] Texts =
    [
        "", "", "a: 1", "x = 'it''s'", "s = \"a # b // c\"", "  indented: |", "<a>text</a>", "<a/>", "{ \"k\": [1, 2] }", "---", "select 'x' from t;", "/* open", "*/", "\"\"\"", "'''",
        "<!-- ", "-->", "@* x *@", "(c) us", "# licence", "// licence", "-- licence", "#!/bin/sh", "<?xml version=\"1.0\"?>", "%YAML 1.2", "# -*- coding: utf-8 -*-", "#cloud-config",
        "syntax = \"proto3\";", "namespace A;", "#if X", "#endif", "#region Constitutional", "/// <summary>x</summary>", "é€😀", "[a]", "key=value", "$tag$ x $tag$", "<<EOF", "EOF", "**bold**",
    ];

    private static readonly (string Opening, string Closing)[] Comments =
        [("# ", ""), ("// ", ""), ("-- ", ""), ("; ", ""), ("/* ", " */"), ("<!-- ", " -->"), ("@* ", " *@"), ("", ""), (" * ", ""), ("> ", ""), ("#", "")];

    private static readonly string[] NewLines = ["\n", "\n", "\r\n", "\r"];

    /// <summary>A name for each type of file that the grammar knows; of the many names of a type the first.</summary>
    public static IEnumerable<string> Names => FileTypes.Suffixes.Append(".cs").Select(suffix => suffix[0] == '.' ? "file" + suffix : suffix).DistinctBy(name => FileTypes.Find(name));

    /// <summary>The bytes of files of a type.</summary>
    public static Gen<byte[]> Of(string name) =>
        Gen.Select(Line(name).Array[0, 12], Gen.Int[0, NewLines.Length - 1], Gen.Bool, Gen.Int[0, 9]).Select((lines, newLine, isEnded, form) =>
            Encode(string.Join(NewLines[newLine], lines) + (isEnded ? NewLines[newLine] : string.Empty), form));

    private static Gen<string> Line(string name) => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1000], Gen.Int[0, 1000]).Select((kind, first, second) => kind switch
    {
        0 => Commented(Comments[first % Comments.Length], Markers[second % Markers.Length]),
        1 => Own(name, Markers[second % Markers.Length]),
        2 => Own(name, Texts[second % Texts.Length]),
        _ => Texts[first % Texts.Length],
    });

    private static string Commented((string Opening, string Closing) comment, string text) => comment.Opening + text + comment.Closing;

    private static string Own(string name, string text)
    {
        var syntax = FileTypes.Find(name)?.Syntax;
        return syntax is null ? "// " + text
            : syntax.Lines.Length > 0 ? $"{syntax.Lines[0]} {text}"
            : syntax.Blocks.Length > 0 ? $"{syntax.Blocks[0].Opening} {text} {syntax.Blocks[0].Closing}"
            : text;
    }

    private static byte[] Encode(string text, int form) => form switch
    {
        0 => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        1 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        2 => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
        3 => Encoding.Latin1.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
