// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Usage;
using Microsoft.CodeAnalysis.Testing;

namespace Acgs.Governance.Analyzers.Tests.Usage;

public sealed class ExemptionReasonAnalyzerTests
{
    private const string Message = "The exemption has no reason: set Reason to why requests of this endpoint are not judged";

    [Theory]
    [InlineData("[{|#0:ConstitutionalExempt|}] class D;")]
    [InlineData("[{|#0:ConstitutionalExempt()|}] class D;")]
    [InlineData("[{|#0:ConstitutionalExemptAttribute|}] class D;")]
    [InlineData("[{|#0:Acgs.Governance.ConstitutionalExempt|}] void F() { }")]
    [InlineData("[{|#0:Alias|}] void F() { }")]
    [InlineData("[{|#0:ConstitutionalExempt(Reason = \"\")|}] void F() { }")]
    [InlineData("[{|#0:ConstitutionalExempt(Reason = \" \\t\\u00A0\")|}] void F() { }")]
    [InlineData("[{|#0:ConstitutionalExempt(Reason = null)|}] void F() { }")]
    [InlineData("[{|#0:ConstitutionalExempt(Reason = Empty)|}] void F() { }")]
    [InlineData("[System.Obsolete, {|#0:ConstitutionalExempt|}] void F() { }")]
    [InlineData("object F() => [{|#0:ConstitutionalExempt|}] () => 1;")]
    [InlineData("void F() { G(); [{|#0:ConstitutionalExempt|}] void G() { } }")]
    [InlineData("object F() => {|#0:new ConstitutionalExemptAttribute()|};")]
    [InlineData("ConstitutionalExemptAttribute F() => {|#0:new()|};")]
    [InlineData("object F() => {|#0:new ConstitutionalExemptAttribute { Reason = \"\" + Empty }|};")]
    [InlineData("object F() => {|#0:new ConstitutionalExemptAttribute { }|};")]
    public async Task Exemption_WithoutAReason_IsReported(string member) => await Test(member).Expect(RuleIds.ExemptionReason, 0, Message).RunAsync();

    [Theory]
    [InlineData("[ConstitutionalExempt(Reason = \"crawlers\")] class D;")]
    [InlineData("[ConstitutionalExempt(Reason = \" x \")] void F() { }")]
    [InlineData("[ConstitutionalExempt(Reason = nameof(C))] void F() { }")]
    [InlineData("[ConstitutionalExempt(Reason = Empty + \"x\")] void F() { }")]
    [InlineData("object F() => [ConstitutionalExempt(Reason = \"\"\"raw\"\"\")] () => 1;")]
    [InlineData("object F() => new ConstitutionalExemptAttribute { Reason = \"crawlers\" };")]
    [InlineData("object F(string reason) => new ConstitutionalExemptAttribute { Reason = reason };")]
    [InlineData("ConstitutionalExemptAttribute F() => new() { Reason = \"crawlers\" };")]
    [InlineData("[Other.ConstitutionalExempt] void F() { }")]
    [InlineData("object F() => new Other.ConstitutionalExemptAttribute();")]
    [InlineData("[System.Obsolete] void F() { }")]
    [InlineData("// [ConstitutionalExempt]\nobject F() => typeof(ConstitutionalExemptAttribute);")]
    public async Task Exemption_WithAReasonOrOfAnotherType_IsNotReported(string member) => await Test(member).RunAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("false")]
    public async Task Project_WithoutTheGate_IsNotJudged(string? enforce) => await Test("[ConstitutionalExempt] class D;", new(enforce: enforce)).RunAsync();

    [Fact]
    public async Task File_Generated_IsNotJudged() => await new UsageTest<ExemptionReasonAnalyzer, EmptyCodeFixProvider>()
        .File("/0/A.g.cs", "[Acgs.Governance.ConstitutionalExempt] class C;").RunAsync();

    private static UsageTest<ExemptionReasonAnalyzer, EmptyCodeFixProvider> Test(
        string member, UsageTest<ExemptionReasonAnalyzer, EmptyCodeFixProvider>? test = null) => (test ?? new()).File("/0/A.cs", $$"""
        using Acgs.Governance;
        using Alias = Acgs.Governance.ConstitutionalExemptAttribute;

        class C
        {
            const string Empty = " ";

            {{member}}
        }

        namespace Other
        {
            class ConstitutionalExemptAttribute : System.Attribute;
        }
        """);
}
