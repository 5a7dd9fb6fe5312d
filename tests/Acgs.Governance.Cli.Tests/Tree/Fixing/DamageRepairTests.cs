// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

public sealed class DamageRepairTests
{
    private const string Hash = "cdd01ef066bc6cf2";
    private const string Yaml = "# Constitutional Hash: cdd01ef066bc6cf2\na: 1\nb:\n  - x\n";
    private const string Sql = "-- Constitutional Hash: cdd01ef066bc6cf2\nselect 1;\n";

    public static TheoryData<string, string, string> Damages => new()
    {
        { "a.yml", Yaml + $"**Constitutional Hash**: {Hash}\n", Yaml },
        { "a.yml", Yaml + $"\n**Constitutional Hash:** {Hash}\n", Yaml },
        { "a.yml", Yaml + $"**Constitutional Hash: {Hash}**", Yaml[..^1] },
        { "a.yml", Yaml + $"**Constitutional Hash**: `{Hash}`\n**Constitutional Hash**: `{Hash}`\n", Yaml },
        { "a.yml", $"a: 1\n**Constitutional Hash**: {Hash}\nb:\n  - x\n", Yaml },
        { "a.yml", Yaml.Replace("b:", $"x: |\n  <!-- Constitutional Hash: {Hash} -->\nb:\n  **Constitutional Hash**: {Hash}", StringComparison.Ordinal), Yaml.Replace("b:", $"x: |\n  <!-- Constitutional Hash: {Hash} -->\nb:", StringComparison.Ordinal) },
        { "a.yml", Yaml.Replace("x\n", $"|\n    **Constitutional Hash**: {Hash}\n", StringComparison.Ordinal) + $"**Constitutional Hash**: {Hash}\n", Yaml.Replace("x\n", $"|\n    **Constitutional Hash**: {Hash}\n", StringComparison.Ordinal) },
        { "a.xml", $"<a>\n</a>\n**Constitutional Hash**: {Hash}\n", $"<!-- Constitutional Hash: {Hash} -->\n<a>\n</a>\n" },
        { "a.sql", Sql + $"**Constitutional Hash**: {Hash}\n", Sql },
        { "a.sql", $"select 1;\n<!-- Constitutional Hash: {Hash} -->\n", Sql },
        { "a.proto", $"syntax = \"proto3\";\n# Constitutional Hash: {Hash}\n", $"// Constitutional Hash: {Hash}\nsyntax = \"proto3\";\n" },
        { "a.yml", $"a:\n<!-- Constitutional Hash: {Hash} -->\n  - x\n", $"# Constitutional Hash: {Hash}\na:\n  - x\n" },
        { "a.yml", $"a: 1\n/* Constitutional Hash: {Hash} */\n---\nb: 1\n# c\n<!-- Constitutional Hash: {Hash} -->\n", $"# Constitutional Hash: {Hash}\na: 1\n---\nb: 1\n# c\n" },
        { "a.yml", $"\uFEFFa: 1\n// Constitutional Hash: {Hash}\n", $"\uFEFF# Constitutional Hash: {Hash}\na: 1\n" },
        { "a.py", $"x = 1\n**Constitutional Hash**: {Hash}\ny = 2\n", $"# Constitutional Hash: {Hash}\nx = 1\ny = 2\n" },
        { "a.go", $"package a\n<!-- Constitutional Hash: {Hash} -->\nvar x = `\n`\n", $"// Constitutional Hash: {Hash}\n\npackage a\nvar x = `\n`\n" },
        { "a.php", $"<?php\n$x = 1;\n**Constitutional Hash**: {Hash}\n$y = 2;\n", $"<?php\n// Constitutional Hash: {Hash}\n$x = 1;\n$y = 2;\n" },
        { "a.xml", $"<?xml version=\"1.0\"?>\n<!-- Constitutional Hash: {Hash}\n<a/>\n", $"<?xml version=\"1.0\"?>\n<!-- Constitutional Hash: {Hash} -->\n<a/>\n" },
        { "a.md", $"<!-- Constitutional Hash: {Hash}\n# T\n<!-- x -->\n", $"<!-- Constitutional Hash: {Hash} -->\n# T\n<!-- x -->\n" },
        { "a.py", $"\"\"\"Constitutional Hash: {Hash}\n\"\"\"Doc.\"\"\"\nx = 1\n", $"\"\"\"Constitutional Hash: {Hash}\"\"\"\n\"\"\"Doc.\"\"\"\nx = 1\n" },
        { "tool", $"# Constitutional Hash: {Hash}\n#!/bin/sh\necho\n", $"#!/bin/sh\n# Constitutional Hash: {Hash}\necho\n" },
        { "tool", $"<!-- Constitutional Hash: {Hash} -->\n\n#!/usr/bin/perl\nprint 1;\n", $"#!/usr/bin/perl\n# Constitutional Hash: {Hash}\nprint 1;\n" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Fix_StrayHeader_IsRemovedAndNamed(string path, string content, string expected)
    {
        var result = Fixed.Of(path, content);

        Assert.Null(result.Fix?.Refusal);
        Assert.Equal(expected, result.Text);
        Assert.NotEmpty(result.Fix!.Repairs);
        Assert.Contains(result.After.Status, new[] { FileStatus.Compliant, FileStatus.Exempt });
        Assert.Null(Fixed.Of(path, result.Content).Fix);
    }

    [Theory]
    [InlineData("a.yml", Yaml + "c: |\n  **Constitutional Hash**: cdd01ef066bc6cf2\n")]
    [InlineData("tsconfig.json", "// Constitutional Hash: cdd01ef066bc6cf2\n{\"a\": 1}\n")]
    [InlineData("a.xml", "<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n<a>\n**Constitutional Hash**: cdd01ef066bc6cf2\n</a>\n")]
    [InlineData("a.razor", "@* Constitutional Hash: cdd01ef066bc6cf2 *@\n<p/>\n**Constitutional Hash**: cdd01ef066bc6cf2\n")]
    [InlineData("a.sql", Sql + "**Constitutional Hash**: cdd01ef066bc6cf2\nselect 2;\n")]
    [InlineData("a.yml", Yaml + "c: \"x\n  <!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n  y\"\n")]
    [InlineData("a.py", "# Constitutional Hash: cdd01ef066bc6cf2\nx = \"\"\"\n<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n\"\"\"\ny = 1\n")]
    [InlineData("a.js", "// Constitutional Hash: cdd01ef066bc6cf2\nconst x = `\n**Constitutional Hash**: cdd01ef066bc6cf2\n`;\nlet y;\n")]
    [InlineData("a.jsx", "// Constitutional Hash: cdd01ef066bc6cf2\nconst x = <p>\n**Constitutional Hash**: cdd01ef066bc6cf2\n</p>;\nlet y;\n")]
    [InlineData("a.py", "\"\"\"Constitutional Hash: cdd01ef066bc6cf2\n\nDoc.\n\"\"\"\nx = 1\n")]
    [InlineData("a.py", "\"\"\"Constitutional Hash: cdd01ef066bc6cf2\n\"\"\"\nx = \"\"\"\n")]
    [InlineData("tsconfig.json", "{\"a\": 1}\n")]
    public void Fix_LineThatMayBeContent_IsLeft(string path, string content)
    {
        var result = Fixed.Of(path, content);

        Assert.Equal(content, result.Text);
        Assert.Null(result.Fix);
    }

    [Fact]
    public void Fix_SettingsThatBeginWithAComment_GetAHeader() =>
        Assert.Equal($"// Constitutional Hash: {Hash}\n// x\n{{}}\n", Fixed.Of("tsconfig.json", "// x\n{}\n").Text);

    [Fact]
    public void Fix_ClippedCommentWithAnotherHash_IsClosedWithTheActiveOne()
    {
        var result = Fixed.Of("a.md", "<!-- Constitutional Hash: 0123456789abcdef\n# T\n", new() { AcceptsNewConstitution = true });

        Assert.Equal($"<!-- Constitutional Hash: {Hash} -->\n# T\n", result.Text);
    }

    [Theory]
    [InlineData("a.yml", "# Constitutional Hash: cdd01ef066bc6cf2\n#!/bin/x\na: 1\n", "'#!/bin/x' is the first line again")]
    [InlineData("a.xml", "<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a/>\n", "'<?xml version=\"1.0\"…' is the first line again; it parses as XML again")]
    [InlineData("a.yml", "# Constitutional Hash: cdd01ef066bc6cf2\n# Constitutional Hash: cdd01ef066bc6cf2\na: 1\n", "removed what was doubled of the header")]
    [InlineData("a.yml", "**Constitutional Hash**: cdd01ef066bc6cf2\na: 1\n", "it parses as YAML again")]
    [InlineData("a.yml", "a: 1\n**Constitutional Hash**: cdd01ef066bc6cf2\n", "removed a stray header on line 2, without which it parses as YAML")]
    public void Fix_DamagedFile_SaysWhatWasRepaired(string path, string content, string expected) =>
        Assert.Equal(expected, string.Join("; ", Fixed.Of(path, content).Fix!.Repairs));
}
