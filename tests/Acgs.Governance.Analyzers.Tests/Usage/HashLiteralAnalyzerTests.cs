// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Usage;
using Microsoft.CodeAnalysis.Testing;

namespace Acgs.Governance.Analyzers.Tests.Usage;

public sealed class HashLiteralAnalyzerTests
{
    private const string Hash = Canonical.Hash;
    private const string Other = Canonical.OtherHash;
    private const string Quoted = "\"" + Hash + "\"";
    private const string UseDefault = "ask ConstitutionalHashes.Active of the running service, or use the constant ConstitutionalHashes.Default";
    private const string UseActive = "ask ConstitutionalHashes.Active of the running service, or use one named constant";
    private const string UseConstant = "use one named constant";

    [Theory]
    [InlineData("object F() => {|#0:" + Quoted + "|};")]
    [InlineData("object F() => {|#0:@" + Quoted + "|};")]
    [InlineData("object F() => {|#0:\"\"" + Quoted + "\"\"|};")]
    [InlineData("object F() => {|#0:\"\\u0063dd01ef066bc6cf2\"|};")]
    [InlineData("object F() => {|#0:" + Quoted + "u8|}.Length;")]
    [InlineData("object F() => {|#0:\"Constitutional Hash: " + Hash + "\"|};")]
    [InlineData("object F() => {|#0:\"_" + Hash + ".json\"|};")]
    [InlineData("object F() => {|#0:\"acgs-" + Hash + "\"|};")]
    [InlineData("object F(int x) => $\"{x}{|#0:, " + Hash + " |}{x}\";")]
    [InlineData("object F(int x) => $@\"{x}{|#0:," + Hash + "|}\";")]
    [InlineData("object F(int x) => $\"{x}{{|#0:" + Quoted + "|}}\";")]
    [InlineData("object F(string s = {|#0:" + Quoted + "|}) => s;")]
    [InlineData("bool F(string s) => s is {|#0:" + Quoted + "|};")]
    [InlineData("string f = {|#0:" + Quoted + "|};")]
    [InlineData("static readonly string f = {|#0:" + Quoted + "|};")]
    [InlineData("void F() { const string s = {|#0:" + Quoted + "|}; }")]
    [InlineData("const string Header = {|#0:\"Hash: " + Hash + "\"|};")]
    [InlineData("[System.Obsolete({|#0:" + Quoted + "|})] void F() { }")]
    [InlineData("[System.Obsolete({|#0:\"not " + Hash + "\"|})] void F() { }")]
    public async Task Literal_StatesTheHash_IsReported(string member) =>
        await Test(member).Expect(RuleIds.HashLiteral, 0, Message(Hash, UseDefault)).RunAsync();

    [Theory]
    [InlineData("const string Hash = " + Quoted + ";")]
    [InlineData("// " + Hash + "\nobject F() => 1;")]
    [InlineData("/// <summary>\"" + Hash + "\"</summary>\nobject F() => 1;")]
    [InlineData("object F() => \"CDD01EF066BC6CF2\";")]
    [InlineData("object F() => \"cdd01ef066bc6cf3\";")]
    [InlineData("object F() => \"cdd01ef066bc6cf\";")]
    [InlineData("object F() => \"" + Hash + "0\";")]
    [InlineData("object F() => \"a" + Hash + "\";")]
    [InlineData("object F() => \"" + Hash + Hash + "\";")]
    [InlineData("object F() => \"" + Other + "\";")]
    [InlineData("object F() => \"cdd01ef0\" + \"66bc6cf2\";")]
    [InlineData("object F() => 0xcdd01ef066bc6cf2;")]
    [InlineData("object F() => nameof(cdd01ef066bc6cf2); int cdd01ef066bc6cf2;")]
    [InlineData("\n#if NEVER\nobject F() => \"" + Hash + "\";\n#endif\n")]
    public async Task Code_WithoutALiteralOfTheHash_IsNotReported(string member) => await Test(member).RunAsync();

    [Fact]
    public async Task Literals_InOneFile_AreReportedEach() =>
        await Test("object F() => {|#0:" + Quoted + "|} + {|#1:" + Quoted + "|};")
            .Expect(RuleIds.HashLiteral, 0, Message(Hash, UseDefault)).Expect(RuleIds.HashLiteral, 1, Message(Hash, UseDefault)).RunAsync();

    [Fact]
    public async Task NamedConstant_TheFirstOfTheProject_IsAllowedAlone()
    {
        var test = new UsageTest<HashLiteralAnalyzer, EmptyCodeFixProvider>();
        test.File("/0/A.cs", "namespace N { class A { void F() { } class B { internal const int X = 1; internal const string Y = " + Quoted + "; } } }");
        test.File("/0/C.cs", "class C { const string X = {|#0:" + Quoted + "|}; }");
        await test.Expect(RuleIds.HashLiteral, 0, Message(Hash, UseDefault)).RunAsync();
    }

    [Theory]
    [InlineData("build_property.AcgsConstitutionalHash = " + Other)]
    [InlineData("build_property.AcgsAcceptedHashes = 1111111111111111, " + Other)]
    public async Task Literal_StatesAConfiguredHash_IsReported(string properties) =>
        await Test("object F() => {|#0:\"" + Other + "\"|};", new(properties)).Expect(RuleIds.HashLiteral, 0, Message(Other, UseActive)).RunAsync();

    [Fact]
    public async Task Literal_UnderInvalidConfiguration_BuiltInIsStillReported() =>
        await Test("object F() => {|#0:" + Quoted + "|} + \"abc\";", new("build_property.AcgsConstitutionalHash = abc"))
            .Expect(RuleIds.HashLiteral, 0, Message(Hash, UseDefault)).RunAsync();

    [Fact]
    public async Task Project_WithoutTheLibrary_IsToldToUseAConstant() =>
        await Test("object F() => {|#0:" + Quoted + "|};", new(referToLibrary: false)).Expect(RuleIds.HashLiteral, 0, Message(Hash, UseConstant)).RunAsync();

    [Fact]
    public async Task Attribute_NoConstantAtHand_IsNotReported() =>
        await Test("[System.Obsolete(" + Quoted + ")] void F() { }", new(referToLibrary: false)).RunAsync();

    [Fact]
    public async Task Attribute_ProjectHasAConstant_IsReported() =>
        await Test("const string H = " + Quoted + "; [System.Obsolete({|#0:" + Quoted + "|})] void F() { }", new(referToLibrary: false))
            .Expect(RuleIds.HashLiteral, 0, Message(Hash, UseConstant)).RunAsync();

    [Theory]
    [InlineData("Xunit", "Fact")]
    [InlineData("NUnit.Framework", "Test")]
    [InlineData("Microsoft.VisualStudio.TestTools.UnitTesting", "TestMethod")]
    [InlineData("TUnit.Core", "Test")]
    public async Task Project_WithATestFramework_IsNotJudged(string space, string name) =>
        await Test("object F() => " + Quoted + ";").File("/0/B.cs", $"namespace {space} {{ class {name}Attribute : System.Attribute; }}").RunAsync();

    [Theory]
    [InlineData("build_property.IsTestProject = true", "true")]
    [InlineData("build_property.IsTestProject = True", "true")]
    [InlineData("", "false")]
    [InlineData("", null)]
    [InlineData("build_property.ProjectDir = /src/\nbuild_property.IntermediateOutputPath = /0/", "true")]
    public async Task Project_OfTestsOrWithoutTheGate_IsNotJudged(string properties, string? enforce) =>
        await Test("object F() => " + Quoted + ";", new(properties, enforce: enforce)).RunAsync();

    [Fact]
    public async Task Project_ThatIsNoTestProject_IsJudged() =>
        await Test("object F() => {|#0:" + Quoted + "|};", new("build_property.IsTestProject = false"))
            .Expect(RuleIds.HashLiteral, 0, Message(Hash, UseDefault)).RunAsync();

    private static UsageTest<HashLiteralAnalyzer, EmptyCodeFixProvider> Test(
        string member, UsageTest<HashLiteralAnalyzer, EmptyCodeFixProvider>? test = null) =>
        (test ?? new()).File("/0/A.cs", "class C\n{\n    " + member + "\n}\n");

    private static string Message(string hash, string advice) => $"The literal states the constitutional hash '{hash}': {advice}";
}
