// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>What people read.</summary>
internal static class DocumentTypes
{
    public static readonly FileType[] All =
    [
        FileType.Commented("markdown", ".md .markdown .mdown .mkd .mkdn .livemd .qmd .mdc", Styles.Markup, Prologues.Markdown, bareLine: BareLine.Prose, blankLine: BlankLine.Always),
        FileType.Commented("r-markdown", ".rmd", Styles.Markup, Prologues.Markdown, bareLine: BareLine.Prose, blankLine: BlankLine.Always),
        FileType.Commented("mdx", ".mdx", new([], [new("{/*", "*/}")]), Prologues.Markdown, bareLine: BareLine.Prose, blankLine: BlankLine.Always),
        FileType.Commented("restructuredtext", ".rst", new([".."], [], unless: "::"), Prologues.Matters, bareLine: BareLine.Prose, blankLine: BlankLine.Always),
        FileType.Commented("asciidoc", ".adoc .asciidoc", new(["//"], [new("////", "////", isAtLineStart: true)]), Prologues.Matters, bareLine: BareLine.Prose),
        FileType.Commented("org", ".org", new(["#"], []), Prologues.Script, bareLine: BareLine.Prose),
        FileType.Commented("typst", ".typ", Styles.NestedSlash, Prologues.Script, bareLine: BareLine.Prose),
        FileType.Commented("tex", ".tex .sty .ltx .dtx .latex .tikz", Styles.Percent, Prologues.Tex, bareLine: BareLine.Content),
        FileType.Commented("bibtex", ".bib .bst", Styles.Percent, Prologues.Tex, bareLine: BareLine.Content),
        FileType.Commented("roff", ".man .mdoc", new([".\\\"", "'\\\""], []), Prologues.Script, bareLine: BareLine.Content),
        FileType.Commented(
            "plain-text",
            ".txt .text README AUTHORS CONTRIBUTORS CHANGELOG CHANGES HISTORY NEWS TODO INSTALL THANKS VERSION MAINTAINERS",
            Styles.Hash, Prologues.Script, bareLine: BareLine.Header),
    ];
}
