// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Usage;
using Acgs.Governance.CodeFixes.Usage;

namespace Acgs.Governance.Analyzers.Tests.Usage;

public sealed class HashLiteralCodeFixTests
{
    private const string Hash = Canonical.Hash;
    private const string Marked = "{|ACGS1002:\"" + Hash + "\"|}";
    private const string Import = "using Acgs.Governance.Constitution;\n";
    private const string Full = "Acgs.Governance.Constitution.ConstitutionalHashes.Default";
    private const string Short = "ConstitutionalHashes.Default";

    [Theory]
    [InlineData("class C { object F() => " + Marked + "; }", "class C { object F() => " + Full + "; }")]
    [InlineData(Import + "class C { object F() => " + Marked + "; }", Import + "class C { object F() => " + Short + "; }")]
    [InlineData("namespace Acgs.Governance.Constitution { class C { object F() => " + Marked + "; } }", "namespace Acgs.Governance.Constitution { class C { object F() => " + Short + "; } }")]
    [InlineData(Import + "class C { object ConstitutionalHashes = " + Marked + "; }", Import + "class C { object ConstitutionalHashes = " + Full + "; }")]
    [InlineData("class C { class Acgs; object F() => " + Marked + "; }", "class C { class Acgs; object F() => global::" + Full + "; }")]
    [InlineData("[System.Obsolete(" + Marked + ")] class C;", "[System.Obsolete(" + Full + ")] class C;")]
    [InlineData(Import + "[System.Obsolete(message: " + Marked + ")] class C;", Import + "[System.Obsolete(message: " + Short + ")] class C;")]
    [InlineData("class C { object F(string s = " + Marked + ") => s; }", "class C { object F(string s = " + Full + ") => s; }")]
    [InlineData("class C { object F() { return" + Marked + "; } }", "class C { object F() { return " + Full + "; } }")]
    [InlineData("class C { bool F(bool b, string s) => b?" + Marked + "is null:s is" + Marked + "or null; }", "class C { bool F(bool b, string s) => b?" + Full + " is null:s is " + Full + " or null; }")]
    [InlineData("class C { object F(int x) => $\"{" + Marked + "}{x}\"; }", "class C { object F(int x) => $\"{" + Full + "}{x}\"; }")]
    public async Task Literal_OfTheBuiltInHash_BecomesTheConstant(string text, string expected) => await Test().File("/0/A.cs", text, expected).RunAsync();

    [Fact]
    public async Task File_WithCarriageReturnsAndComments_KeepsTheRest() => await Test()
        .File(
            "/0/A.cs",
            "// a\r\nclass C\r\n{\r\n\tobject  F( ) => /* b */ " + Marked + " /* c */ ; // d\r\n\r\n#region e\r\n\tobject G() =>\n" + Marked + ";\r\n#endregion\r\n}",
            "// a\r\nclass C\r\n{\r\n\tobject  F( ) => /* b */ " + Full + " /* c */ ; // d\r\n\r\n#region e\r\n\tobject G() =>\n" + Full + ";\r\n#endregion\r\n}")
        .RunAsync();

    [Fact]
    public async Task FixAll_ManyFiles_FixesEach()
    {
        var test = Test()
            .File("/0/A.cs", "class A { object F() => " + Marked + "; }\r\n", "class A { object F() => " + Full + "; }\r\n")
            .File("/0/B.cs", Import + "class B { object F() => " + Marked + " + " + Marked + "; }\n", Import + "class B { object F() => " + Short + " + " + Short + "; }\n")
            .File("/0/C.cs", "class D { object F() => 1; }\n");
        test.NumberOfFixAllInProjectIterations = 1;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("class C { int F() => {|ACGS1002:\"" + Hash + "\"u8|}.Length; }")]
    [InlineData("class C { object F() => {|ACGS1002:\"not " + Hash + "\"|}; }")]
    [InlineData("class C { object F(int x) => $\"{x}{|ACGS1002: " + Hash + "|}\"; }")]
    [InlineData("class C { class Acgs; object F(int x) => $\"{" + Marked + "}{x}\"; }")]
    public async Task Literal_ThatTheConstantCannotReplace_HasNoFix(string text) => await Test().File("/0/A.cs", text, text).RunAsync();

    [Fact]
    public async Task Literal_OfAnotherHash_HasNoFix() =>
        await new UsageTest<HashLiteralAnalyzer, HashLiteralCodeFix>("build_property.AcgsConstitutionalHash = " + Canonical.OtherHash)
            .File("/0/A.cs", "class C { object F() => {|ACGS1002:\"" + Canonical.OtherHash + "\"|}; }").RunAsync();

    [Fact]
    public async Task Literal_WithoutTheLibrary_HasNoFix() =>
        await new UsageTest<HashLiteralAnalyzer, HashLiteralCodeFix>(referToLibrary: false)
            .File("/0/A.cs", "class C { object F() => " + Marked + "; }").RunAsync();

    private static UsageTest<HashLiteralAnalyzer, HashLiteralCodeFix> Test() => new();
}
