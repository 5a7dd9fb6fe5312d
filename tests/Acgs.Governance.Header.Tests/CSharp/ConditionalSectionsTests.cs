// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.CSharp;

namespace Acgs.Governance.Header.Tests.CSharp;

public sealed class ConditionalSectionsTests
{
    private const string Line = Canonical.Line + "\n";

    [Theory]
    [InlineData("#if !DEBUG\n" + Line + "#endif\nclass C;")]
    [InlineData("#if DEBUG\n#else\n" + Line + "#endif\nclass C;")]
    [InlineData("#if !DEBUG\n#if DEBUG\n#endif\n" + Line + "#endif\nclass C;")]
    [InlineData("#if !DEBUG\n/*\n#endif\nclass C;/*\n" + Line + "*/")]
    [InlineData("class C;\n#if !DEBUG\n" + Line + "#endif\n")]
    public void Verdict_LineOnlyInSkippedSection_IsMissing(string text) => Assert.Equal(HeaderVerdict.Missing, Verdict(text));

    [Theory]
    [InlineData("#if DEBUG\n" + Line + "#endif\nclass C;")]
    [InlineData("#if !DEBUG\n#elif DEBUG\n" + Line + "#endif\nclass C;")]
    [InlineData("#if DEBUG\n#if DEBUG\n#endif\n" + Line + "#endif\nclass C;")]
    [InlineData("#if DEBUG\nusing System;\n#endif\n" + Line + "class C;")]
    [InlineData("#if !DEBUG\n#elif DEBUG\nusing System;\n#endif\n" + Line + "class C;")]
    [InlineData("#if !DEBUG\n#else\nusing System;\n#endif\n" + Line + "class C;")]
    [InlineData("#if DEBUG\n" + Line)]
    public void Verdict_LineOnlyInActiveSectionOrBehindActiveCode_IsMisplaced(string text) =>
        Assert.Equal(HeaderVerdict.Misplaced, Verdict(text));

    [Theory]
    [InlineData("#if DEBUG\n#endif\n" + Line + "class C;")]
    [InlineData("#if !DEBUG\nusing System;\n#endif\n" + Line + "class C;")]
    [InlineData("#if DEBUG\n#elif DEBUG\nusing System;\n#else\nusing System;\n#endif\n" + Line + "class C;")]
    [InlineData("#if !DEBUG\n#if DEBUG\nusing System;\n#else\nusing System;\n#endif\nusing System;\n#endif\n" + Line + "class C;")]
    [InlineData("#if !DEBUG\n/*\n\"\n#endif\n" + Line + "class C;")]
    [InlineData("# if !DEBUG // why\n using System;\n\t# endif // why\n" + Line + "class C;")]
    [InlineData("#endif\n#else\n" + Line + "class C;")]
    public void Verdict_LineBehindClosedSection_IsOk(string text) => Assert.Equal(HeaderVerdict.Ok, Verdict(text));

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("DEBUG", true)]
    [InlineData("DEBU", false)]
    [InlineData("DEBUG2", false)]
    [InlineData("!DEBUG", false)]
    [InlineData("!!DEBUG", true)]
    [InlineData("RELEASE || DEBUG", true)]
    [InlineData("RELEASE && DEBUG", false)]
    [InlineData("true || false && false", true)]
    [InlineData("(true || false) && false", false)]
    [InlineData("DEBUG == true", true)]
    [InlineData("DEBUG != true", false)]
    [InlineData("!DEBUG == false", true)]
    [InlineData("true == false == false", true)]
    [InlineData("true && true != false", true)]
    [InlineData("  ( ( DEBUG ) )  // why", true)]
    [InlineData("", false)]
    [InlineData("(DEBUG", false)]
    [InlineData("((DEBUG", false)]
    [InlineData("DEBUG & RELEASE", true)]
    [InlineData("DEBUG = RELEASE", true)]
    [InlineData("DEBUG ! DEBUG", true)]
    [InlineData("RELEASE | DEBUG", false)]
    [InlineData("DEBUG |", true)]
    [InlineData("&& DEBUG", false)]
    [InlineData("1 == 1", false)]
    public void Condition_EveryOperator_IsEvaluated(string condition, bool isActive) =>
        Assert.Equal(isActive ? HeaderVerdict.Misplaced : HeaderVerdict.Ok, Verdict($"#if {condition}\ncode\n#endif\n{Line}"));

    [Theory]
    [InlineData("#define OWN\n#if OWN\n", true)]
    [InlineData("#undef DEBUG\n#if DEBUG\n", false)]
    [InlineData("#define OWN\n#undef OWN\n#if OWN\n", false)]
    [InlineData("#if DEBUG\n#define OWN\n#endif\n#if OWN\n", true)]
    [InlineData("#if !DEBUG\n#define OWN\n#endif\n#if OWN\n", false)]
    [InlineData("#define OWN\n#if DEBUG && OWN\n", true)]
    public void Condition_FileDefinesSymbols_KnowsThem(string start, bool isActive) =>
        Assert.Equal(isActive ? HeaderVerdict.Misplaced : HeaderVerdict.Ok, Verdict($"{start}code\n#endif\n{Line}"));

    private static HeaderVerdict Verdict(string text) =>
        CSharpHeader.Scan(new StringText(text), Canonical.Constitution, ["TRACE", "DEBUG"]).Verdict;
}
