// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Functional languages and Lisps.</summary>
internal static class FunctionalTypes
{
    public static readonly FileType[] All =
    [
        FileType.Commented("haskell", ".hs .hsc .hs-boot #!runghc #!runhaskell #!stack #!cabal", Styles.DashOrBraces, Prologues.Haskell),
        FileType.Commented("cabal", ".cabal", Styles.Dash, Prologues.Cabal),
        FileType.Commented("elm", ".elm .purs .agda .idr .dhall", Styles.DashOrBraces, Prologues.Script),
        FileType.Commented("lean", ".lean", new(["--"], [new("/-", "-/", isNested: true)]), Prologues.Script),
        FileType.Commented("ocaml", ".ml .mli .mll .mly .sml .fun #!ocaml", Styles.Parentheses, Prologues.Script),
        FileType.Commented("coq", ".coq", Styles.Parentheses, Prologues.Script),
        FileType.Commented("erlang", ".erl .hrl .escript .app.src .xrl .yrl rebar.config #!escript", new(["%", "%%", "%%%"], []), Prologues.Erlang),
        FileType.Commented("clojure", ".clj .cljs .cljc .cljd .edn .bb .boot #!bb #!clojure #!clj", new([";;", ";"], []), Prologues.Script),
        FileType.Commented("lisp", ".lisp .lsp .cl .asd .el .emacs #!sbcl #!clisp #!emacs", Styles.Lisp, Prologues.Script),
        FileType.Commented("scheme", ".scm .ss .sld .rkt .fnl #!guile #!racket #!chicken", Styles.Lisp, Prologues.Script),
        FileType.Commented("gleam", ".gleam", new(["//"], []), Prologues.Script),
        FileType.Commented("rescript", ".res .resi .re .rei", Styles.NestedSlash, Prologues.Script),
        FileType.Commented("webassembly", ".wat .wast", new([";;"], [new("(;", ";)", isNested: true)]), Prologues.Script),
        FileType.Commented("llvm", ".ll", Styles.Semicolon, Prologues.Script),
        FileType.Commented("prolog", ".prolog .plg", new(["%"], [Styles.Stars]), Prologues.Script),
    ];
}
