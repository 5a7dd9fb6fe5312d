// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class EncodingTests
{
    private static readonly Dictionary<string, Encoding> Encodings = new()
    {
        ["UTF-8"] = SourceBytes.Utf8,
        ["UTF-8 with mark"] = Encoding.UTF8,
        ["UTF-16 LE"] = Encoding.Unicode,
        ["UTF-16 BE"] = Encoding.BigEndianUnicode,
        ["latin-1"] = Encoding.Latin1,
    };

    /// <summary>The word is not ASCII, and in latin-1 it is no UTF-8.</summary>
    private static readonly (string Id, string File, string Fixed)[] Files =
    [
        ("ACGS0001", "[|class Straße;", H + "\n\nclass Straße;"),
        ("ACGS0001", "[|// Straße\r\nclass C;\r\n", H + "\r\n// Straße\r\nclass C;\r\n"),
        ("ACGS0001", "#!/bin/x\n[|class Straße;\n", "#!/bin/x\n" + H + "\n\nclass Straße;\n"),
        ("ACGS0002", "[|" + X + "\r\nclass Straße;\r\n", H + "\r\nclass Straße;\r\n"),
        ("ACGS0002", "[|// Straße\n" + X, "// Straße\n" + H),
        ("ACGS0003", "[|//" + T + "\rclass Straße;", H + "\rclass Straße;"),
        ("ACGS0003", "[|// Straße\n// Constitutional\u00A0Hash: " + Hash + "\nclass C;\n", "// Straße\n" + H + "\nclass C;\n"),
        ("ACGS0003", "[|/* " + T + " */ class Straße;\n", H + "\n\n class Straße;\n"),
        ("ACGS0004", "[|" + H + "\r\n// Straße\r\n" + H, H + "\r\n// Straße"),
        ("ACGS0004", "[|" + X + "\n" + H + "\nclass Straße;\n", H + "\nclass Straße;\n"),
        ("ACGS0005", "[|class Straße;\n" + H, H + "\n\nclass Straße;"),
        ("ACGS0005", "[|" + H + "\n#!/bin/x\nclass Straße;\n", "#!/bin/x\n" + H + "\n\nclass Straße;\n"),
    ];

    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var encoding in Encodings.Keys)
        {
            foreach (var (id, file, fixedFile) in Files)
            {
                cases.Add(encoding, id, file, fixedFile);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Fix_EveryEncoding_KeepsItsBytesAndMark(string encoding, string id, string file, string fixedFile) =>
        new HeaderCase(id, file, "~", fixedFile) { Encoding = Encodings[encoding] }.AssertAsync();

    [Theory]
    [InlineData("EFBBBF", "EFBBBF", "0D0A")]
    [InlineData("EFBBBFEFBBBF", "EFBBBFEFBBBF", "0D0A")]
    [InlineData("2F2FE90A", "L2F2FE90A", "0A")]
    [InlineData("2F2FC3A90D", "L2F2FC3A90D", "0D")]
    [InlineData("EFBBBF2F2FC3A90D0A", "EFBBBFL2F2FC3A90D0A", "0D0A")]
    public async Task Fix_BytesBeforeTheCode_StayThemselves(string before, string fixedBefore, string newLine)
    {
        byte[] end = Convert.FromHexString(newLine);
        byte[] line = [.. Encoding.ASCII.GetBytes(H), .. end];
        byte[] code = [.. "class C;"u8, .. end];
        using var solution = new ConformanceSolution().Add("/src/C.cs", [.. Convert.FromHexString(before), .. code]);
        var finding = Assert.Single(await solution.AnalyzeAsync());

        await solution.ApplyAsync(Assert.Single(await ConformanceSolution.FixesAsync(solution.Find("/src/C.cs"), finding)));

        var parts = fixedBefore.Split('L');
        byte[] expected = parts is [var mark, var comment]
            ? [.. Convert.FromHexString(mark), .. line, .. Convert.FromHexString(comment), .. code]
            : [.. Convert.FromHexString(fixedBefore), .. line, .. end, .. code];
        Assert.Equal(SourceBytes.Show(expected), SourceBytes.Show(await solution.BytesAsync("/src/C.cs")));
    }
}
