// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

public sealed class LanguageRepairTests
{
    private const string Text = "Constitutional Hash: cdd01ef066bc6cf2";

    public static TheoryData<string, string, string, string> Repairs => new()
    {
        { "a.yml", "a: 1\n", $"# {Text}\na: 1\n", "inserted" },
        { "a.yml", "a: 1", $"# {Text}\na: 1", "inserted" },
        { "a.yml", "a: 1\r\nb: 2\n", $"# {Text}\r\na: 1\r\nb: 2\n", "inserted" },
        { "a.yml", "a: 1\rb: 2\r", $"# {Text}\ra: 1\rb: 2\r", "inserted" },
        { "a.yml", "\uFEFFa: 1\n", $"\uFEFF# {Text}\na: 1\n", "inserted" },
        { "a.yml", "---\na: 1\n", $"# {Text}\n---\na: 1\n", "inserted" },
        { "a.yml", "%YAML 1.2\n---\na: 1\n", $"%YAML 1.2\n# {Text}\n---\na: 1\n", "inserted" },
        { "a.yml", "#!/bin/x\na: 1\n", $"#!/bin/x\n# {Text}\na: 1\n", "inserted" },
        { "a.yml", "#!/bin/x", $"#!/bin/x\n# {Text}", "inserted" },
        { "a.yml", "# constitutional hash: cdd01ef066bc6cf2\na: 1\n", $"# {Text}\na: 1\n", "corrected" },
        { "a.yml", $"#{Text}\na: 1\n", $"# {Text}\na: 1\n", "corrected" },
        { "a.yml", $"<!-- {Text} -->\na: 1\n", $"# {Text}\na: 1\n", "corrected" },
        { "a.yml", $"# licence\n// {Text}\na: 1\n", $"# licence\n# {Text}\na: 1\n", "corrected" },
        { "a.yml", $"# {Text}\n# {Text}\na: 1\n", $"# {Text}\na: 1\n", "corrected" },
        { "a.yml", $"# {Text}\n\n**Constitutional Hash**: cdd01ef066bc6cf2\na: 1\n", $"# {Text}\n\na: 1\n", "corrected" },
        { "a.yml", $"a: 1\n# {Text}\nb: 2\n", $"# {Text}\na: 1\n# {Text}\nb: 2\n", "inserted" },
        { "a.yml", $"a: 1\n# {Text}", $"# {Text}\na: 1\n# {Text}", "inserted" },
        { "a.yml", $"# {Text}\n\n#!/bin/x\na: 1\n", $"#!/bin/x\n# {Text}\na: 1\n", "moved" },
        { "a.yml", $"# {Text}\n%YAML 1.2\n---\na: 1\n", $"%YAML 1.2\n# {Text}\n---\na: 1\n", "moved" },
        { "a.xml", $"<!-- {Text} -->\n\n<?xml version=\"1.0\"?>\n<a/>\n", $"<?xml version=\"1.0\"?>\n<!-- {Text} -->\n<a/>\n", "moved" },
        { "a.xml", $"<!--\n  {Text}\n-->\n<?xml version=\"1.0\"?>\n<a/>\n", $"<?xml version=\"1.0\"?>\n<!-- {Text} -->\n<a/>\n", "moved" },
        { "a.xml", "<!-- (c) us\n  constitutional hash cdd01ef066bc6cf2\n-->\n<a/>\n", $"<!-- (c) us\n  {Text}\n-->\n<a/>\n", "corrected" },
        { "a.xml", $"# {Text}\n<a/>\n", $"<!-- {Text} -->\n<a/>\n", "corrected" },
        { "a.xml", $"<a>\n  <!-- {Text} -->\n</a>\n", $"<!-- {Text} -->\n<a>\n  <!-- {Text} -->\n</a>\n", "inserted" },
        { "a.sql", "/*\n * Constitutional-Hash: cdd01ef066bc6cf2\n */\nselect 1;\n", $"/*\n * {Text}\n */\nselect 1;\n", "corrected" },
        { "a.sql", $"/* {Text}. */\nselect 1;\n", $"/* {Text} */\nselect 1;\n", "corrected" },
        { "a.sql", $"# {Text}\nselect 1;\n", $"-- {Text}\nselect 1;\n", "corrected" },
        { "a.proto", "syntax = \"proto3\";\n", $"// {Text}\nsyntax = \"proto3\";\n", "inserted" },
        { "a.razor", "<p>x</p>\n", $"@* {Text} *@\n<p>x</p>\n", "inserted" },
        { "a.cs", "namespace A;\n", $"// {Text}\n\nnamespace A;\n", "inserted" },
        { "a.cs", $"// {Text}\n#!/usr/bin/env dotnet\nnamespace A;\n", $"#!/usr/bin/env dotnet\n// {Text}\n\nnamespace A;\n", "moved" },
    };

    [Theory]
    [MemberData(nameof(Repairs))]
    public void Fix_HeaderThatIsNotRight_IsMendedAndNothingElse(string path, string content, string expected, string done)
    {
        var result = Fixed.Of(path, content);

        Assert.Null(result.Fix?.Refusal);
        Assert.Equal(expected, result.Text);
        Assert.Equal(done, result.Fix?.Done);
        Assert.Equal(HeaderVerdict.Ok, result.After.Verdict);
        Assert.Null(Fixed.Of(path, result.Content).Fix);
    }

    [Fact]
    public void Fix_WrongHash_IsRefusedWithoutConsent()
    {
        var result = Fixed.Of("a.yml", "# Constitutional Hash: 1111111111111111\na: 1\n");

        Assert.Equal("it states the unknown hash 1111111111111111; --accept-new-constitution replaces it", result.Fix?.Refusal);
        Assert.Equal("# Constitutional Hash: 1111111111111111\na: 1\n", result.Text);
    }

    [Fact]
    public void Fix_WrongHashWithConsent_StatesTheActiveHash()
    {
        var result = Fixed.Of("a.yml", "# Constitutional Hash: 1111111111111111\na: 1\n", new() { AcceptsNewConstitution = true });

        Assert.Equal($"# {Text}\na: 1\n", result.Text);
        Assert.Equal("digits", result.Fix?.Done);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fix_WrongHashBelowTheHeaderRegion_StaysWhereItIs(bool acceptsNewConstitution)
    {
        const string content = "a: 1\n# Constitutional Hash: 1111111111111111\n";

        var result = Fixed.Of("a.yml", content, new() { AcceptsNewConstitution = acceptsNewConstitution });

        Assert.Equal($"# {Text}\n{content}", result.Text);
        Assert.Equal("inserted", result.Fix?.Done);
    }

    [Theory]
    [InlineData("a.yml", "a: 1\n# Constitutional Hash: cdd01ef066bc6cf2\n", "a comment on line 2")]
    [InlineData("a.go", "package a\n\n/*\nConstitutional Hash: 1111111111111111\n*/\n", "a bare line on line 4")]
    [InlineData("a.bat", "@echo off\nREM Constitutional Hash: cdd01ef066bc6cf2\n", "a comment on line 2")]
    [InlineData("a.py", "x = 1 # Constitutional Hash: cdd01ef066bc6cf2\n", null)]
    public void Check_LineBelowTheHeaderRegion_IsNamed(string path, string content, string? expected)
    {
        var result = Fixed.Of(path, content).Before;

        Assert.Equal(HeaderVerdict.Missing, result.Verdict);
        Assert.Equal(expected, result.Spelling);
    }

    [Theory]
    [InlineData("a.ps1", "x\n# SIG # Begin signature block\n# abc\n")]
    [InlineData("a.yml", "x: 1\n# SIG # Begin signature block\n# abc\n")]
    public void Fix_SignedScript_IsNotEdited(string path, string content)
    {
        var result = Fixed.Of(path, content);

        Assert.Equal(content, result.Text);
        Assert.True(result.Fix is null || result.Fix.Refusal == "it is signed, and an edit would break the signature");
    }

    [Fact]
    public void Fix_Utf32_IsReportedAndNotEdited()
    {
        byte[] content = [.. System.Text.Encoding.UTF32.GetPreamble(), .. System.Text.Encoding.UTF32.GetBytes("a: 1\n")];

        var result = Fixed.Of("a.yml", content);

        Assert.Equal(HeaderVerdict.Missing, result.Before.Verdict);
        Assert.Equal("it is UTF-32, which is not edited", result.Fix?.Refusal);
        Assert.Equal(content, result.Content);
    }

    [Theory]
    [InlineData(false, "a: 1\n")]
    [InlineData(true, "a: 1\r\nb: é\r\n")]
    public void Fix_Utf16_StaysUtf16(bool isBigEndian, string text)
    {
        var encoding = new System.Text.UnicodeEncoding(isBigEndian, byteOrderMark: true);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        var newLine = text.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";

        var result = Fixed.Of("a.yml", content);

        Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes($"# {Text}{newLine}{text}")], result.Content);
    }

    [Fact]
    public void Fix_Utf16WithHalfACharacter_KeepsIt()
    {
        byte[] content = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("a: 1\n"), 0x41];

        var result = Fixed.Of("a.yml", content);

        Assert.Equal([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes($"# {Text}\na: 1\n"), 0x41], result.Content);
    }

    [Fact]
    public void Fix_BytesThatAreNotUtf8_StayThemselves()
    {
        byte[] content = [(byte)'#', 0xE9, 0xFF, (byte)'\n', (byte)'a', (byte)':', 0x80, (byte)'\n'];

        var result = Fixed.Of("a.yml", content);

        Assert.Equal([.. System.Text.Encoding.ASCII.GetBytes($"# {Text}\n"), .. content], result.Content);
    }
}
