// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Functional languages and Lisps.</summary>
internal static class FunctionalTypes
{
    private static readonly StringSyntax[] Lisp = [Texts.Verbatim("#\\\""), Texts.Verbatim("\\\""), Texts.Verbatim("#\\;"), Texts.Verbatim("\\;"), Texts.LongQuoted];

    public static readonly FileType[] All =
    [
        FileType.Commented(
            "haskell", ".hs .hsc .hs-boot .cabal #!runghc #!runhaskell #!stack #!cabal", Styles.DashOrBraces, Prologues.Haskell, BodyComments.Delimited,
            [Texts.Verbatim("'\"'"), Texts.Verbatim("'\\\"'"), Texts.Quoted], ["[r|", "|]"]),
        FileType.Commented("elm", ".elm .purs .agda .idr .dhall", Styles.DashOrBraces, Prologues.Script),
        FileType.Commented("lean", ".lean", new(["--"], [new("/-", "-/", isNested: true)]), Prologues.Script),
        FileType.Commented("ocaml", ".ml .mli .mll .mly .sml .fun #!ocaml", Styles.Parentheses, Prologues.Script),
        FileType.Commented("coq", ".coq", Styles.Parentheses, Prologues.Script),
        FileType.Commented(
            "erlang", ".erl .hrl .escript .app.src .xrl .yrl rebar.config #!escript", new(["%", "%%", "%%%"], []), Prologues.Script, BodyComments.Delimited,
            [Texts.Verbatim("$\""), Texts.Verbatim("$\\\""), Texts.Verbatim("$'"), Texts.Verbatim("$%"), Texts.LongQuoted, Texts.LongApostrophe], ["\"\"\""]),
        FileType.Commented("clojure", ".clj .cljs .cljc .cljd .edn .bb .boot #!bb #!clojure #!clj", new([";;", ";"], []), Prologues.Script, BodyComments.Delimited, Lisp),
        FileType.Commented("lisp", ".lisp .lsp .cl .asd .el .emacs #!sbcl #!clisp #!emacs", Styles.Lisp, Prologues.Script, BodyComments.Delimited, Lisp, ["|"]),
        FileType.Commented("scheme", ".scm .ss .sld .rkt .fnl #!guile #!racket #!chicken", Styles.Lisp, Prologues.Script, BodyComments.Delimited, Lisp, ["|", "#<<"]),
        FileType.Commented("gleam", ".gleam", new(["//"], []), Prologues.Script, BodyComments.Delimited, [Texts.LongQuoted]),
        FileType.Commented("rescript", ".res .resi .re .rei", Styles.NestedSlash, Prologues.Script),
        FileType.Commented("webassembly", ".wat .wast", new([";;"], [new("(;", ";)", isNested: true)]), Prologues.Script),
        FileType.Commented("llvm", ".ll", Styles.Semicolon, Prologues.Script, BodyComments.Lines),
        FileType.Commented("prolog", ".prolog .plg", new(["%"], [Styles.Stars]), Prologues.Script),
    ];
}
