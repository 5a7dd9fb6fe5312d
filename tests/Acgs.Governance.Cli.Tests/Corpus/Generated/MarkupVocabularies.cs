// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus.Generated;

/// <summary>Types that have no line comment.</summary>
internal static class MarkupVocabularies
{
    private static readonly string[] Markup = ["<!--", "  Tables.", "  §", "-->"];

    public static readonly Vocabulary[] All =
    [
        new("html", "a.html", "<!-- § -->")
        {
            Prologues = [["<!DOCTYPE html>"], ["<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"", "  \"xhtml1-strict.dtd\">"], ["---", "layout: page", "---"]],
            Block = Markup,
            Code = ["<p>up</p>", "<p>§</p>", "<hr>"],
            Foreign = [],
        },
        new("xml", "a.xml", "<!-- § -->")
        {
            Prologues = [["<?xml version=\"1.0\"?>"], ["<?xml version=\"1.0\"", "      standalone=\"yes\"?>"]],
            Block = Markup,
            Code = ["<a b=\"§\"/>"],
            Foreign = [],
        },
        new("vue", "A.vue", "<!-- § -->") { Block = Markup, Code = ["<template></template>", "<style></style>"], Foreign = [] },
        new("svelte", "A.svelte", "<!-- § -->") { Block = Markup, Code = ["<p>up</p>", "<p>§</p>"], Foreign = [] },
        new("astro", "A.astro", "<!-- § -->") { Prologues = [["---", "const a = 1;", "---"]], Code = ["<p>up</p>", "<p>§</p>"], Foreign = [] },
        new("markdown", "a.md", "<!-- § -->") { Prologues = [["---", "title: Tables", "---"]], Block = ["<!--", "Tables.", "§", "-->"], Code = ["# Tables", "", "Text: §", "- a"], Literal = ["```", "<!-- § -->", "```"], Foreign = ["# §"] },
        new("mdx", "a.mdx", "{/* § */}") { Prologues = [["---", "title: Tables", "---"]], Code = ["# Tables", "", "Text."], Foreign = ["<!-- § -->"] },
        new("razor", "A.razor", "@* § *@") { Code = ["@page \"/a\"", "<p>§</p>"], Foreign = ["<!-- § -->"] },
        new("css", "a.css", "/* § */") { Prologues = [["@charset \"utf-8\";"]], Block = ["/*", " * Tables.", " * §", " */"], Code = ["a { }", "@import \"b\";", "b::after { content: \"§\"; }"], Foreign = ["// §", "<!-- § -->"] },
        new("restructured-text", "a.rst", ".. §") { Code = ["Tables", "======", "", "Text: §"], Foreign = [] },
    ];
}
