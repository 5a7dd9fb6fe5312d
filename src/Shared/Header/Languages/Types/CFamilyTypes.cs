// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Languages with the comments of C that are compiled to machines.</summary>
internal static class CFamilyTypes
{
    public static readonly FileType[] All =
    [
        Row("c", ".c .h .xs"),
        Row("cpp", ".cc .cpp .cxx .c++ .hh .hpp .hxx .h++ .ipp .tpp .tcc .inl .ixx .cppm .ino"),
        Row("cuda", ".cu .cuh"),
        Row("objective-c", ".mm"),
        FileType.Commented("go-module", "go.mod go.work", Styles.Slash, Prologues.Script, blankLine: BlankLine.AboveComment),
        FileType.Commented("go", ".go", Styles.Slash, Prologues.Script, blankLine: BlankLine.Always),
        FileType.Commented("rust", ".rs .rs.in", Styles.NestedSlash, Prologues.Rust),
        FileType.Commented("swift", ".swift .swiftinterface #!swift", Styles.NestedSlash, Prologues.Swift),
        FileType.Commented("zig", ".zig .zon", new(["//"], []), Prologues.Script),
        Row("d", ".di", new(["//"], [Styles.Stars, new("/+", "+/", isNested: true)])),
        Row("solidity", ".sol"),
        Row("move", ".move", Styles.NestedSlash),
        Row("cairo", ".cairo"),
        Row("shader", ".glsl .vert .frag .geom .comp .tesc .tese .hlsl .hlsli .fx .metal .cginc"),
        Row("wgsl", ".wgsl", Styles.NestedSlash),
        Row("opencl", ".opencl"),
        FileType.Commented("assembly-gnu", ".s .sx", Styles.Block, Prologues.Script),
        FileType.Commented("assembly", ".asm .nasm .masm", Styles.Semicolon, Prologues.Script),
        Row("linker-script", ".ld .lds"),
        Row("device-tree", ".dts .dtsi"),
        Row("yacc", ".y .yy .lex"),
        Row("antlr", ".g4"),
        Row("thrift", ".thrift"),
        Row("proto", ".proto"),
        Row("flatbuffers", ".fbs"),
        Row("avro-idl", ".avdl"),
        Row("idl", ".idl .midl .webidl"),
        Row("p4", ".p4"),
        Row("bicep", ".bicep .bicepparam"),
        Row("cue", ".cue"),
        FileType.Commented("vala", ".vala .vapi", Styles.Slash, Prologues.Script),
    ];

    private static FileType Row(string id, string names, CommentSyntax? syntax = null) =>
        FileType.Commented(id, names, syntax ?? Styles.Slash, Prologues.Script);
}
