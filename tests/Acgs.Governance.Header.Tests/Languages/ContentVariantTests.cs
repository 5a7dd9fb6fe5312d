// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class ContentVariantTests
{
    [Theory]
    [InlineData("{{- if .Values.a }}\n", "go-template")]
    [InlineData("{{ if .a }}\n", "go-template")]
    [InlineData("{{/* A comment. */}}\n", "go-template")]
    [InlineData("{{- /* A comment. */ -}}\n", "go-template")]
    [InlineData("{{ with .a }}\n", "go-template")]
    [InlineData("{{ range .a }}\n", "go-template")]
    [InlineData("{{ define \"a\" }}\n", "go-template")]
    [InlineData("{{ include \"a\" . }}\n", "go-template")]
    [InlineData("{{ template \"a\" }}\n", "go-template")]
    [InlineData("{{ block \"a\" . }}\n", "go-template")]
    [InlineData("{{ $a := 1 }}\n", "go-template")]
    [InlineData("\n  {{ .Values.a }}\n", "go-template")]
    [InlineData("{{ a }}\n", "yaml")]
    [InlineData("{{ iffy }}\n", "yaml")]
    [InlineData("{ if .a }\n", "yaml")]
    [InlineData("{% if a %}\n", "jinja")]
    [InlineData("{# A comment. #}\n", "jinja")]
    [InlineData("{ a: 1 }\n", "yaml")]
    [InlineData("a: {{ if .a }}\n", "yaml")]
    [InlineData("", "yaml")]
    public void In_Yaml_IsATemplateIfItBeginsLikeOne(string text, string expected) => Assert.Equal(expected, TypeIn("a.yml", text));

    [Theory]
    [InlineData("<?php\n", "php")]
    [InlineData("<?hh\n", "php")]
    [InlineData("<?\n", "php")]
    [InlineData("<?= $a ?>\n", "html")]
    [InlineData("<?xml version=\"1.0\"?>\n<?php\n", "html")]
    [InlineData("<p>\n", "html")]
    [InlineData("<!-- A comment. --><?php\n", "php")]
    [InlineData("<!-- A comment. -->\n<!-- B -->\n<?php\n", "php")]
    [InlineData("<!-- A comment. -->\n<p>\n", "html")]
    [InlineData("<!-- A comment. -->\ntext\n", "php")]
    [InlineData("<!-- A comment.\n", "php")]
    [InlineData("text <p>\n", "php")]
    public void In_Php_IsAPageIfMarkupComesFirst(string text, string expected) => Assert.Equal(expected, TypeIn("a.php", text));

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<TS/>\n", "xml")]
    [InlineData("<!DOCTYPE TS>\n", "xml")]
    [InlineData("<!doctype TS>\n", "xml")]
    [InlineData("<a/>\n", "typescript")]
    [InlineData("<?xml\n", "typescript")]
    [InlineData("let a = 1;\n", "typescript")]
    public void In_TypeScript_IsXmlIfItBeginsLikeIt(string text, string expected) => Assert.Equal(expected, TypeIn("a.ts", text));

    [Theory]
    [InlineData("{ \"a\": 1 }\n", "json")]
    [InlineData("\"a\"\n", "json")]
    [InlineData("// A comment.\n{ }\n", "json-settings")]
    [InlineData("/* A comment. */ { }\n", "json-settings")]
    public void In_SettingsInJson_HasCommentsIfItBeginsWithOne(string text, string expected) => Assert.Equal(expected, TypeIn("tsconfig.json", text));

    private static string TypeIn(string name, string text) => Evaluated.TypeOf(name).In(new StringText(text)).Id;
}
