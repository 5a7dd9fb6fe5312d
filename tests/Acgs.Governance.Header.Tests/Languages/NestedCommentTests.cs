// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.Languages;

/// <summary>Whether a comment within a block comment has an end of its own, language by language.</summary>
public sealed class NestedCommentTests
{
    [Theory]
    [InlineData("a.applescript", "(*", "*)")]
    [InlineData("a.coq", "(*", "*)")]
    [InlineData("a.dart", "/*", "*/")]
    [InlineData("a.di", "/+", "+/")]
    [InlineData("a.elm", "{-", "-}")]
    [InlineData("a.fs", "(*", "*)")]
    [InlineData("a.hs", "{-", "-}")]
    [InlineData("a.jl", "#=", "=#")]
    [InlineData("a.kdl", "/*", "*/")]
    [InlineData("a.kt", "/*", "*/")]
    [InlineData("a.lean", "/-", "-/")]
    [InlineData("a.lisp", "#|", "|#")]
    [InlineData("a.ml", "(*", "*)")]
    [InlineData("a.move", "/*", "*/")]
    [InlineData("a.nim", "#[", "]#")]
    [InlineData("a.res", "/*", "*/")]
    [InlineData("a.rkt", "#|", "|#")]
    [InlineData("a.ron", "/*", "*/")]
    [InlineData("a.rs", "/*", "*/")]
    [InlineData("a.scala", "/*", "*/")]
    [InlineData("a.scm", "#|", "|#")]
    [InlineData("a.sml", "(*", "*)")]
    [InlineData("a.swift", "/*", "*/")]
    [InlineData("a.td", "/*", "*/")]
    [InlineData("a.tla", "(*", "*)")]
    [InlineData("a.typ", "/*", "*/")]
    [InlineData("a.wat", "(;", ";)")]
    [InlineData("a.wgsl", "/*", "*/")]
    public void Scan_HeaderBelowAnInnerComment_IsInTheOuterOne(string name, string opening, string closing) =>
        Assert.Equal("Ok", Verdict(name, opening, closing));

    [Theory]
    [InlineData("a.c", "/*", "*/")]
    [InlineData("a.css", "/*", "*/")]
    [InlineData("a.di", "/*", "*/")]
    [InlineData("a.glsl", "/*", "*/")]
    [InlineData("a.go", "/*", "*/")]
    [InlineData("a.groovy", "/*", "*/")]
    [InlineData("a.java", "/*", "*/")]
    [InlineData("a.js", "/*", "*/")]
    [InlineData("a.lua", "--[[", "]]")]
    [InlineData("a.pas", "(*", "*)")]
    [InlineData("a.php", "/*", "*/")]
    [InlineData("a.proto", "/*", "*/")]
    [InlineData("a.tf", "/*", "*/")]
    [InlineData("a.ts", "/*", "*/")]
    [InlineData("a.xml", "<!--", "-->")]
    public void Scan_HeaderBelowWhatLooksLikeAnInnerComment_IsNoComment(string name, string opening, string closing) =>
        Assert.NotEqual("Ok", Verdict(name, opening, closing));

    [Theory]
    [InlineData("a.zig", "/*", "*/")]
    [InlineData("a.gleam", "/*", "*/")]
    [InlineData("a.prisma", "/*", "*/")]
    public void Scan_BlockInALanguageWithoutBlocks_IsNoComment(string name, string opening, string closing) =>
        Assert.NotEqual("Ok", Evaluated.Verdict(name, $"{opening}\n{{T}}\n{closing}\n"));

    private static string Verdict(string name, string opening, string closing) =>
        Evaluated.Verdict(name, $"{opening}\n{opening} inner {closing}\n{{T}}\n{closing}\n");
}
