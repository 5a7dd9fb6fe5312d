// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Languages of .NET, of the JVM and of their kind.</summary>
internal static class ManagedTypes
{
    public static readonly FileType[] All =
    [
        FileType.Special("csharp", ".cs .csx #!dotnet #!dotnet-script", FileTypeKind.CSharp, Styles.Slash, Prologues.Script),
        FileType.Commented(
            "fsharp", ".fs .fsi .fsx .fsscript", new(["//"], [Styles.NestedParentheses]), Prologues.Script, BodyComments.Delimited,
            [new("\"\"\"", "\"\"\""), new("@\"", "\""), Texts.Verbatim("'\"'"), Texts.Verbatim("(*)"), Texts.LongQuoted], ["$\""]),
        FileType.Commented("visual-basic", ".vb .bas .vbs .frm", Styles.Quote, Prologues.Script),
        Row("java", ".java .jav .aj", Texts.Triple),
        Row("kotlin", ".kt .kts .ktm #!kotlin #!kotlinc", [new("\"\"\"", "\"\"\""), Texts.Quoted, Texts.Apostrophe], syntax: Styles.NestedSlash),
        Row("scala", ".scala .sc .sbt .mill #!scala #!amm", [new("\"\"\"", "\"\"\""), Texts.Quoted, Texts.Verbatim("'\"'"), Texts.Verbatim("'\\\"'")], syntax: Styles.NestedSlash),
        Row("groovy", ".groovy .gradle .gvy .gy .nf Jenkinsfile Jenkinsfile* .jenkinsfile #!groovy #!nextflow", Texts.BothTriple, ["$/", "=~ /", "= /", "(/"]),
        Row("dart", ".dart #!dart", Texts.BothTriple, ["${"], Styles.NestedSlash),
        Row("apex", ".apex .trigger", Texts.C),
        Row("haxe", ".hx", [Texts.LongQuoted, Texts.LongApostrophe], ["~/"]),
        Row("actionscript", ".as3", Texts.C),
        Row("gosu", ".gs .gsx", Texts.C),
    ];

    private static FileType Row(string id, string names, StringSyntax[] strings, string[]? doubts = null, CommentSyntax? syntax = null) =>
        FileType.Commented(id, names, syntax ?? Styles.Slash, Prologues.Script, BodyComments.Delimited, strings, doubts);
}
