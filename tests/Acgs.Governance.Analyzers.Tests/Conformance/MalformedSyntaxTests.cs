// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class MalformedSyntaxTests
{
    /// <summary>The comments of other languages, which no C# compiler takes: they stand in files that a script has stamped.</summary>
    public static TheoryData<string> Lines =>
    [
        "# " + T, "# constitutional hash: " + Hash, "# " + U, "#\t" + T, "<!-- " + T + " -->", "<!--" + T + "-->", "-- " + T, "--" + T, "; " + T, ";; " + T, T, U,
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public Task Malformed_CommentOfAnotherLanguage_IsConvertedInPlace(string line) =>
        new HeaderCase("ACGS0003", "[|" + line + "\n\nclass C;\n", "~", H + "\n\nclass C;\n").AssertAsync();

    [Theory]
    [MemberData(nameof(Lines))]
    public Task Malformed_CommentOfAnotherLanguageBelowABanner_IsConvertedInPlace(string line) =>
        new HeaderCase("ACGS0003", "[|// Copyright\r\n\r\n  " + line + "\r\nclass C;\r\n", "~", "// Copyright\r\n\r\n  " + H + "\r\nclass C;\r\n").AssertAsync();

    [Theory]
    [InlineData("# constitutional checks")]
    [InlineData("# The constitutional hash: x")]
    [InlineData("#region " + T)]
    [InlineData("constitutional_hash = \"x\";")]
    [InlineData("constitutional_hash = \"" + Hash + "\";")]
    [InlineData("-- Constitutional Hash")]
    [InlineData("\"Constitutional Hash\".ToString();")]
    public Task Missing_CodeOrDirectiveWithoutAHash_IsInsertedAboveIt(string line) =>
        new HeaderCase("ACGS0001", "[|" + line + "\nclass C;\n", "", H + "\n\n" + line + "\nclass C;\n").AssertAsync();

    [Theory]
    [InlineData("class C;\n# " + T + "\n")]
    [InlineData("class C;\n-- " + T + "\n")]
    [InlineData("#if RELEASE\n# " + T + "\n#endif\nclass C;\n")]
    [InlineData("#if RELEASE\n" + T + "\n#endif\nclass C;\n")]
    public Task Missing_CommentOfAnotherLanguageElsewhere_IsNoMarker(string file) =>
        new HeaderCase("ACGS0001", "[|" + file, "", H + "\n\n" + file).AssertAsync();
}
