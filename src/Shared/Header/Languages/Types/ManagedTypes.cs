// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Languages of .NET, of the JVM and of their kind.</summary>
internal static class ManagedTypes
{
    public static readonly FileType[] All =
    [
        FileType.Special("csharp", ".cs .csx .pb.cs #!dotnet #!dotnet-script", FileTypeKind.CSharp, Styles.Slash, Prologues.Script),
        FileType.Commented("fsharp", ".fs .fsi .fsx .fsscript", new(["//"], [Styles.NestedParentheses]), Prologues.Script),
        FileType.Commented("visual-basic", ".vb .bas .vbs .frm", Styles.Quote, Prologues.VisualBasic),
        Row("java", ".java .jav .aj"),
        Row("kotlin", ".kt .kts .ktm #!kotlin #!kotlinc", Styles.NestedSlash),
        Row("scala", ".scala .sc .sbt .mill #!scala #!amm", Styles.NestedSlash),
        Row("groovy", ".groovy .gradle .gvy .gy .nf nextflow.config Jenkinsfile Jenkinsfile* .jenkinsfile #!groovy #!nextflow"),
        Row("dart", ".dart #!dart", Styles.NestedSlash),
        Row("apex", ".apex .trigger"),
        Row("haxe", ".hx"),
        Row("actionscript", ".as3"),
        Row("gosu", ".gs .gsx"),
    ];

    private static FileType Row(string id, string names, CommentSyntax? syntax = null) =>
        FileType.Commented(id, names, syntax ?? Styles.Slash, Prologues.Script);
}
