// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Ends of names that formats with different comments share. A file is of the first type as which it begins; else its type is unknown.</summary>
/// <remarks>Which languages share a name says the list of github-linguist; what the files begin with, their own documentation.</remarks>
internal static class SharedNames
{
    private const string Perl = "# = use package my our local no require sub print printf if unless eval die return BEGIN $ @ __END__ 1;";
    private const string Units = ".service .socket .timer .target .mount .automount .slice .scope .network .netdev .nspawn .container .volume .kube";

    public static readonly Dictionary<string, SharedName[]>.AlternateLookup<ReadOnlySpan<char>> ByName = Rows()
        .SelectMany(row => row.Names.Split(' '), (row, name) => (Name: name, row.Shared))
        .GroupBy(row => row.Name, row => row.Shared, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<(string Names, SharedName Shared)> Rows() =>
    [
        Row(".al", "perl", Perl, unlike: "#if #pragma #region #define"),
        Row(".pl .pm", "perl", Perl),
        Row(".ash", "shell", "#!"),
        Row(".asm", "assembly", "; % [ section segment global extern bits org format default title page name include .model .386 .486 .586 .686 .code"),
        Row(".bas", "visual-basic", "' Attribute Option Imports Public Private Sub Function Module Declare Const Dim"),
        Row(".frm", "visual-basic", "' Attribute VERSION"),
        Row(".bb", "clojure", "; ( #!"),
        Row(".bb", "bitbake", "# SUMMARY DESCRIPTION HOMEPAGE LICENSE SECTION DEPENDS SRC_URI PV PN inherit require include"),
        Row(".bst", "bibtex", "% ENTRY INTEGERS FUNCTION STRINGS MACRO"),
        Row(".bst", "yaml", "# --- kind"),
        Row(".cfg", "cfg", unlike: "{"),
        Row(".cl", "lisp", "; ( #| #+ #-", unlike: "(*"),
        Row(".cl", "opencl", "// /* # kernel __kernel typedef constant __constant inline void float int"),
        Row(".conf", "conf", unlike: "{ [{ [\""),
        Row(".cue", "cue", unlike: "REM FILE TITLE PERFORMER CATALOG SONGWRITER CDTEXTFILE"),
        Row(".desktop", "cfg", "# ["),
        Row(".dot", "graphviz", "// /* # digraph graph strict"),
        Row(".eslintrc", "jsonc", "{ // /*"),
        Row(".eslintrc", "yaml", "# --- root extends env parser parserOptions plugins rules"),
        Row(".ex", "elixir", unlike: "-- /* include"),
        Row(".fs", "fsharp", unlike: "\\ :"),
        Row(".ftl", "freemarker", "< $"),
        Row(".ftl", "hash-comments", "# -"),
        Row(".hh", "cpp", unlike: "<?"),
        Row(".http .rest", "http", "# // @ {{ GET POST PUT DELETE PATCH HEAD OPTIONS TRACE CONNECT http https"),
        Row(".jq", "jq", unlike: "(: jsoniq xquery"),
        Row(".ll", "llvm", "; @ $ ! source_filename target define declare attributes"),
        Row(".md", "markdown", unlike: ";; (define"),
        Row(".mir", "yaml", unlike: "//"),
        Row(".mm", "objective-c", unlike: "<"),
        Row(".mmd", "mermaid", "%% --- graph flowchart sequenceDiagram classDiagram stateDiagram erDiagram gantt pie journey gitGraph mindmap timeline"),
        Row(".nu", "nushell", unlike: "; ("),
        Row(".pc", "cfg", unlike: "/* // #include EXEC"),
        Row(".pls", "sql", unlike: "[playlist]"),
        Row(".plt", "gnuplot", unlike: "% :- /*"),
        Row(".pp", "puppet", "# $ @ class define node include contain require import type file package service exec if case File Package Service Exec"),
        Row(".pp", "pascal", "{ (* // unit program library uses interface"),
        Row(".r", "r", unlike: "REBOL Red ; // /* #include"),
        Row(".res .resi", "rescript", unlike: "<"),
        Row(".resource", "robot", "* #"),
        Row(".rs", "rust", unlike: "<"),
        Row(".s", "assembly-gnu", unlike: "; *"),
        Row(".sls", "yaml", unlike: "; ("),
        Row(".sol", "solidity", unlike: "% G0 M0"),
        Row(".tag", "jsp", unlike: "<?xml"),
        Row(".trigger", "apex", unlike: "#"),
        Row(".ttl", "rdf", unlike: ";"),
        Row(".typ", "typst", unlike: "<"),
        Row(".v", "verilog", "// /* ` module macromodule primitive package"),
        Row(".v", "coq", "(* Require From Import Export Module Section Set Definition Inductive Theorem Lemma"),
        Row(".workflow", "terraform", unlike: "<"),
        Row(".yy", "yacc", unlike: "{ ["),
        Row(".mm .res .resi .rs .typ .workflow .tag", "xml", "<?xml <!DOCTYPE <map"),
        Row(Units, "cfg", "# ; [ <"),
        .. MarkupTypes.Xml.Names.Append(".ent").Select(name => Row(name, "xml", "<")),
    ];

    private static (string Names, SharedName Shared) Row(string names, string typeId, string like = "", string unlike = "") =>
        (names, new(typeId, like, unlike));
}
