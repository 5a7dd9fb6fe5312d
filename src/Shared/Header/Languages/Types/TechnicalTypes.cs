// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Languages of laboratories and of hardware.</summary>
internal static class TechnicalTypes
{
    public static readonly FileType[] All =
    [
        FileType.Commented("fortran", ".f90 .f95 .f03 .f08 .f18", Styles.Exclamation, Prologues.Script),
        FileType.Commented("pascal", ".pas .dpr .dpk .lpr", new(["//"], [new("{", "}"), new("(*", "*)")]), Prologues.Script),
        FileType.Commented("ada", ".adb .ads .gpr", Styles.Dash, Prologues.Script),
        FileType.Commented("vhdl", ".vhd .vhdl", Styles.DashOrStars, Prologues.Script),
        FileType.Commented("verilog", ".v .vh .sv .svh", Styles.Slash, Prologues.Script),
        FileType.Commented("matlab", ".octave #!octave", Styles.Percent, Prologues.Script),
        FileType.Commented("stata", ".ado .doh", Styles.Slash, Prologues.Script),
        FileType.Commented("stan", ".stan", Styles.Slash, Prologues.Script),
        FileType.Commented("sas", ".sas", Styles.Block, Prologues.Script),
        FileType.Commented("abap", ".abap", new(["*", "\""], []), Prologues.Script),
        FileType.Commented("qsharp", ".qs .qasm", Styles.Slash, Prologues.Script),
        FileType.Commented("tla", ".tla", new(["\\*"], [Styles.NestedParentheses]), Prologues.Script, bareLine: BareLine.Content),
        FileType.Commented("alloy-model", ".als .smv", Styles.Dash, Prologues.Script),
        FileType.Commented("smt", ".smt2 .pddl", Styles.Semicolon, Prologues.Script),
        FileType.Commented("openscad", ".scad", Styles.Slash, Prologues.Script),
        FileType.Commented("tablegen", ".td", Styles.NestedSlash, Prologues.Script),
    ];
}
