// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Languages with the comments of C that are compiled to machines.</summary>
internal static class CFamilyTypes
{
    private static readonly string[] RawC = ["R\""];

    public static readonly FileType[] All =
    [
        Row("c", ".c .h .xs", Texts.C, RawC),
        Row("cpp", ".cc .cpp .cxx .c++ .hh .hpp .hxx .h++ .ipp .tpp .tcc .inl .ixx .cppm .ino", Texts.C, RawC),
        Row("cuda", ".cu .cuh", Texts.C, RawC),
        Row("objective-c", ".mm", Texts.C, RawC),
        FileType.Commented("go-module", "go.mod go.work", Styles.Slash, Prologues.Script, BodyComments.Delimited, [Texts.Quoted, Texts.Backtick]),
        FileType.Commented("go", ".go", Styles.Slash, Prologues.Script, BodyComments.Delimited, [Texts.Quoted, Texts.Apostrophe, Texts.Backtick], hasBlankLine: true),
        FileType.Commented(
            "rust", ".rs .rs.in", Styles.NestedSlash, Prologues.Rust, BodyComments.Delimited,
            [
                Texts.Verbatim("'\"'"), Texts.Verbatim("'\\\"'"), new("r###\"", "\"###"), new("r##\"", "\"##"), new("r#\"", "\"#"), new("r\"", "\""), Texts.LongQuoted,
            ]),
        FileType.Commented("swift", ".swift .swiftinterface #!swift", Styles.NestedSlash, Prologues.Swift, BodyComments.Delimited, [Texts.TripleQuoted, Texts.Quoted], ["#\"", "#/"]),
        FileType.Commented("zig", ".zig .zon", new(["//"], []), Prologues.Script, BodyComments.Lines, doubts: ["\\\\"]),
        Row("d", ".di", [Texts.Quoted, Texts.Apostrophe], ["`", "r\"", "q\"", "q{"], new(["//"], [Styles.Stars, new("/+", "+/", isNested: true)])),
        Row("solidity", ".sol", Texts.C),
        Row("move", ".move", Texts.C, syntax: Styles.NestedSlash),
        Row("cairo", ".cairo", Texts.C),
        Row("shader", ".glsl .vert .frag .geom .comp .tesc .tese .hlsl .hlsli .fx .metal .cginc", Texts.C),
        Row("wgsl", ".wgsl", [], syntax: Styles.NestedSlash),
        Row("opencl", ".opencl", Texts.C),
        FileType.Commented("assembly-gnu", ".s .sx", Styles.Block, Prologues.Script),
        FileType.Commented("assembly", ".asm .nasm .masm", Styles.Semicolon, Prologues.Script, BodyComments.Lines),
        Row("linker-script", ".ld .lds", Texts.C),
        Row("device-tree", ".dts .dtsi", Texts.C),
        Row("yacc", ".y .yy .lex", Texts.C, ["%{", "%%"]),
        Row("antlr", ".g4", Texts.C, ["{"]),
        Row("thrift", ".thrift", Texts.C),
        Row("proto", ".proto", Texts.C),
        Row("flatbuffers", ".fbs", Texts.C),
        Row("avro-idl", ".avdl", Texts.C),
        Row("idl", ".idl .midl .webidl", Texts.C),
        Row("p4", ".p4", Texts.C),
        Row("bicep", ".bicep .bicepparam", [new("'''", "'''"), Texts.Apostrophe]),
        Row("cue", ".cue", [], ["\"\"\"", "'''", "#\""]),
        FileType.Commented("vala", ".vala .vapi", Styles.Slash, Prologues.Script, BodyComments.Delimited, Texts.Triple),
    ];

    private static FileType Row(string id, string names, StringSyntax[] strings, string[]? doubts = null, CommentSyntax? syntax = null) =>
        FileType.Commented(id, names, syntax ?? Styles.Slash, Prologues.Script, BodyComments.Delimited, strings, doubts);
}
