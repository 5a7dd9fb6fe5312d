// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Rules;

/// <summary>Files that nobody writes. The analyzer driver turns an exception of ours into AD0001, which these tests would see.</summary>
public sealed class BrokenFileTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("/*")]
    [InlineData("/* Constitutional Hash")]
    [InlineData("/** Constitutional Hash: ")]
    [InlineData("/*/")]
    [InlineData("//")]
    [InlineData("#")]
    [InlineData("#if")]
    [InlineData("#if A\n/* x")]
    [InlineData("#endif\n#else\n#elif\n")]
    [InlineData("#region Constitutional Hash: \n")]
    [InlineData("\"")]
    [InlineData("$\"{")]
    [InlineData("$@\"{{{\"")]
    [InlineData("$$\"\"\"{{")]
    [InlineData("'\\")]
    [InlineData("class C {\n" + Canonical.Line + "\n@\"")]
    [InlineData("<high>")]
    [InlineData("// <low><high> Constitutional Hash: <high>")]
    [InlineData("<high>" + Canonical.Line)]
    [InlineData("\0\0\0")]
    [InlineData("\0\0" + Canonical.Line + "\0")]
    [InlineData("// Constitutional Hash: \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("\uFEFF\uFEFF#!\uFEFF")]
    [InlineData("#!/*\n*/")]
    [InlineData("\u2028\u2029\u0085x")]
    public async Task File_Broken_IsJudgedAndMended(string text)
    {
        // An attribute cannot hold half a surrogate pair.
        var file = text.Replace("<high>", "\uD83D", StringComparison.Ordinal).Replace("<low>", "\uDC00", StringComparison.Ordinal);
        using var project = new GovernedProject().Add("/src/C.cs", file);

        var id = Assert.Single(await project.IdsAsync());
        Assert.StartsWith("ACGS000", id, StringComparison.Ordinal);
        var mended = await project.FixAsync();

        Assert.Contains(Canonical.Hash, mended.ToString(), StringComparison.Ordinal);
        Assert.Empty(await project.IdsAsync());
    }

    public static TheoryData<string, string> Huge => new()
    {
        { "a million blank lines", new string('\n', 1_000_000) + "class C;" },
        { "a million blank lines below code", "class C;" + new string('\n', 1_000_000) + Canonical.Line },
        { "50 MB of comment", "// " + new string('c', 50 * Megabyte) },
        { "50 MB of separators", "// Constitutional" + new string('-', 50 * Megabyte) },
        { "50 MB of block without end", "/*" + new string('*', 50 * Megabyte) },
        { "50 MB of literal, header at the end", "x = @\"" + new string('C', 50 * Megabyte) + "\";\n" + Canonical.Line },
        { "50 MB of quotes", "class C;//" + Canonical.Line + new string('"', 50 * Megabyte) },
    };

    // A quadratic reading of this much takes hours, so that the generous deadline is not a matter of the machine.
    [Theory]
    [MemberData(nameof(Huge), DisableDiscoveryEnumeration = true)]
    public async Task File_Huge_IsJudgedAndMendedInLinearTime(string name, string text)
    {
        using var project = new GovernedProject().Add("/src/C.cs", SourceText.From(text, Encoding.UTF8));
        var watch = Stopwatch.StartNew();

        Assert.StartsWith("ACGS000", Assert.Single(await project.IdsAsync()), StringComparison.Ordinal);
        var mended = await project.FixAsync();

        Assert.StartsWith(Canonical.Line, mended.ToString(new(0, 100)), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{name} took {watch.Elapsed}.");
    }
}
