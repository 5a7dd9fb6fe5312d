// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class ProtoTests
{
    [Theory]
    [InlineData("// {T}\nsyntax = \"proto3\";\n", "Ok")]
    [InlineData("/*\n * {T}\n */\nsyntax = \"proto3\";\n", "Ok")]
    [InlineData("/* {O} */\nsyntax = \"proto3\";\n", "WrongHash")]
    [InlineData("// {A}\nsyntax = \"proto3\";\n", "Outdated")]
    [InlineData("/// {T}\nsyntax = \"proto3\";\n", "Malformed")]
    [InlineData("# {T}\nsyntax = \"proto3\";\n", "Malformed")]
    [InlineData("-- {T}\nsyntax = \"proto3\";\n", "Malformed")]
    [InlineData("<!-- {T} -->\nsyntax = \"proto3\";\n", "Malformed")]
    [InlineData("// {T}\n// {T}\n", "Duplicate")]
    [InlineData("syntax = \"proto3\";\n// {T}\n", "Missing")]
    [InlineData("syntax = \"\\\"proto3\";\n// {T}\n", "Missing")]
    [InlineData("option a = \"/*\";\n// {T}\n", "Missing")]
    [InlineData("option a = \"unterminated\n// {T}\n", "Missing")]
    [InlineData("option a = \"unterminated\\\n// {T}\n", "Missing")]
    [InlineData("syntax = \"proto3\"; // {T}\n", "Missing")]
    [InlineData("option a = \"// {T}\";\n", "Missing")]
    [InlineData("syntax = \"proto3\";\n", "Missing")]
    [InlineData("", "Empty")]
    public void Verdict_OfText_IsExpected(string text, string expected) => Assert.Equal(expected, Evaluated.Verdict("a.proto", text));

    [Fact]
    public void Insertion_IntoText_IsLineOne() => Assert.Equal(
        $"// Constitutional Hash: {Canonical.Hash}\n// c\nsyntax = \"proto3\";\n",
        Evaluated.Inserted("a.proto", "// c\nsyntax = \"proto3\";\n"));
}
