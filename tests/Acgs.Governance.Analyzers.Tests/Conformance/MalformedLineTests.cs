// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class MalformedLineTests
{
    /// <summary>Lines of their own that mean to be the header; with their text within the comment.</summary>
    public static TheoryData<string, string> Spellings => new()
    {
        { "//" + T, T },
        { "//  " + T, T },
        { "//\t" + T, T },
        { "// " + T + ".", T + "." },
        { "// " + T + ";", T + ";" },
        { "// " + T + "0", T + "0" },
        { "// " + T + " (2024 edition)", T + " (2024 edition)" },
        { "// " + T + " // more", T + " // more" },
        { "// " + T + " " + T, T + " " + T },
        { "// constitutional hash: " + Hash, "constitutional hash: " + Hash },
        { "// CONSTITUTIONAL HASH: " + Hash, "CONSTITUTIONAL HASH: " + Hash },
        { "// Constitutional hash: " + Hash, "Constitutional hash: " + Hash },
        { "// Constitutional  Hash: " + Hash, "Constitutional  Hash: " + Hash },
        { "// Constitutional\tHash: " + Hash, "~Hash: " + Hash },
        { "// ConstitutionalHash: " + Hash, "ConstitutionalHash: " + Hash },
        { "// constitutional_hash: " + Hash, "constitutional_hash: " + Hash },
        { "// constitutional-hash: " + Hash, "constitutional-hash: " + Hash },
        { "// CONSTITUTIONAL_HASH = \"" + Hash + "\"", "CONSTITUTIONAL_HASH = \"" + Hash + "\"" },
        { "// \"constitutional_hash\": \"" + Hash + "\"", "\"constitutional_hash\": \"" + Hash + "\"" },
        { "// **Constitutional Hash**: `" + Hash + "`", "**Constitutional Hash**: `" + Hash + "`" },
        { "// **Constitutional Hash:** " + Hash, "**Constitutional Hash:** " + Hash },
        { "// - " + T, "- " + T },
        { "// > " + T, "> " + T },
        { "// [" + T + "]", "[" + T + "]" },
        { "// @constitutional-hash " + Hash, "@constitutional-hash " + Hash },
        { "// Constitutional Hash:" + Hash, "Constitutional Hash:" + Hash },
        { "// Constitutional Hash:  " + Hash, "Constitutional Hash:  " + Hash },
        { "// Constitutional Hash : " + Hash, "Constitutional Hash : " + Hash },
        { "// Constitutional Hash= " + Hash, "Constitutional Hash= " + Hash },
        { "// Constitutional Hash\uFF1A " + Hash, "~" + Hash },
        { "// Constitutional Hash " + Hash, "Constitutional Hash " + Hash },
        { "// Constitutional Hash:", "Constitutional Hash:" },
        { "// Constitutional Hash: ", "Constitutional Hash:" },
        { "// Constitutional Hash =", "Constitutional Hash =" },
        { "// Constitutional Hash: TBD", "Constitutional Hash: TBD" },
        { "// Constitutional Hash: 018-policy", "Constitutional Hash: 018-policy" },
        { "// Constitutional Hash: cdd01ef066bc6cf", "Constitutional Hash: cdd01ef066bc6cf" },
        { "// Constitutional Hash: CDD01EF066BC6CF2", "Constitutional Hash: CDD01EF066BC6CF2" },
        { "// Constitutional Hash: cdd01ef066bc6cfg", "Constitutional Hash: cdd01ef066bc6cfg" },
        { "// Constitutional Hash: cdd01ef0 66bc6cf2", "Constitutional Hash: cdd01ef0 66bc6cf2" },
        { "// Constitutional Hash: 0x" + Hash, "Constitutional Hash: 0x" + Hash },
        { "// Constitutional Hash: sha256:" + Hash, "Constitutional Hash: sha256:" + Hash },
        { "// Constitutional Hash: <" + Hash + ">", "Constitutional Hash: <" + Hash + ">" },
        { "// Constitutional\u00A0Hash: " + Hash, "Constitutional\\u00A0Hash: " + Hash },
        { "// Constitutional Hash:\u00A0" + Hash, "Constitutional Hash:\\u00A0" + Hash },
        { "//\u00A0" + T, "~" + T },
        { "// " + T + "\u00A0", "~" + T },
        { "// " + T + "\u200B", "~" + T },
        { "// " + T + "\uFEFF", "~" + T },
        { "// " + T + "\u001A", "~" + T },
        { "// " + T + "\0", "~" + T },
        { "// Constitu\u200Btional Hash: " + Hash, "Constitu\\u200Btional Hash: " + Hash },
        { "// \u200E" + T, "~" + T },
        { "// Constitutional\u3000Hash: " + Hash, "~Hash: " + Hash },
        { "// Constitutional Hash: cdd01ef0\u200D66bc6cf2", "Constitutional Hash: cdd01ef0\\u200D66bc6cf2" },
        { "// Constitutional Hash: \uFF43dd01ef066bc6cf2", "~dd01ef066bc6cf2" },
        { "\u00A0// " + T, "~" + T },
        { " \u2003// " + T, "~" + T },
        { "//// " + T, "~" + T },
        { "//////// " + T + " ////////", "~" + T },
        { "//! " + T, "~" + T },
        { "//: " + T, "~" + T },
        { "/// " + T, "~" + T },
        { "///" + T, "~" + T },
        { "// constitutional hash: " + Other, "constitutional hash: " + Other },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public Task Malformed_LineOfItsOwn_BecomesTheCanonicalLine(string line, string found) =>
        new HeaderCase("ACGS0003", Marked(line) + "\nclass C;\n", found, H + "\nclass C;\n").AssertAsync();

    [Theory]
    [MemberData(nameof(Spellings))]
    public Task Malformed_InABanner_OnlyItsLineChanges(string line, string found) => new HeaderCase(
        "ACGS0003",
        "[|// Copyright\r\n" + line + "\r\n\r\n// More\r\nclass C;",
        found,
        "// Copyright\r\n" + H + "\r\n\r\n// More\r\nclass C;").AssertAsync();

    [Theory]
    [InlineData("\t[|//" + T + "\nclass C;\n", "\t" + H + "\nclass C;\n")]
    [InlineData("  [|//" + T + "\n\nclass C;\n", "  " + H + "\n\nclass C;\n")]
    [InlineData("[|//" + T, H)]
    [InlineData("[|//" + T + "\rclass C;\r", H + "\rclass C;\r")]
    [InlineData("[|//" + T + "\u2028class C;\n", H + "\u2028class C;\n")]
    [InlineData("#!/bin/x\n[|//" + T + "\nclass C;\n", "#!/bin/x\n" + H + "\nclass C;\n")]
    [InlineData("[|#region A\n //" + T + "\n#endregion\nclass C;\n", "#region A\n " + H + "\n#endregion\nclass C;\n")]
    [InlineData("[|//" + T + "\nclass C;\n//" + T + "\n" + H + "\n", H + "\nclass C;\n//" + T + "\n" + H + "\n")]
    [InlineData("[|//" + T + "\n#if RELEASE\n//" + T + "\n#endif\nclass C;\n", H + "\n#if RELEASE\n//" + T + "\n#endif\nclass C;\n")]
    public Task Malformed_AnyPlaceAndNewLine_IsReplacedInPlace(string file, string fixedFile) =>
        new HeaderCase("ACGS0003", file, "~" + T, fixedFile).AssertAsync();

    [Fact]
    public Task Malformed_LongLine_IsFoundInPart() => new HeaderCase(
        "ACGS0003", "[|" + X + new string('!', 500) + "\nclass C;\n", "~" + U + "!!!", H + "\nclass C;\n").AssertAsync();

    [Fact]
    public async Task Found_LongLine_HasAtMostAHundredCharacters()
    {
        using var solution = new ConformanceSolution().Add("/src/C.cs", SourceBytes.Encode(X + new string('!', 500), SourceBytes.Utf8));

        Assert.InRange(Assert.Single(await solution.AnalyzeAsync()).Properties["found"]!.Length, 90, 100);
    }

    private static string Marked(string line)
    {
        var start = line.IndexOf('/');
        return line[..start] + "[|" + line[start..];
    }
}
