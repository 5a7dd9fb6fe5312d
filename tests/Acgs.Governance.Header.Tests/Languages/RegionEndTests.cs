// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.Languages;

/// <summary>Where the header region of the beginning of a file ends; -1 while what follows could still change that.</summary>
public sealed class RegionEndTests
{
    [Theory]
    [InlineData("a.py", "# A\nx = 1\n", 4)]
    [InlineData("a.py", "x = 1\ny = 2\n", 0)]
    [InlineData("a.py", "x = 1", -1)]
    [InlineData("a.py", "# A\n", -1)]
    [InlineData("a.py", "", -1)]
    [InlineData("a.py", "\n\n", -1)]
    [InlineData("a.go", "/* A\n", -1)]
    [InlineData("a.go", "/* A */\npackage a\n", 8)]
    [InlineData("a.md", "# Title\nText.\n", 8)]
    [InlineData("a.md", "---\n", -1)]
    [InlineData("a.md", "---\ntitle: a\n", -1)]
    [InlineData("a.md", "---\ntitle: a\n---\nText.\nMore.\n", 17)]
    public void Scan_Beginning_SaysWhereItsRegionEnds(string name, string text, int expected) => Assert.Equal(expected, RegionEnd(name, text));

    [Fact]
    public void Scan_FortyLinesOfComments_EndTheRegion()
    {
        Assert.Equal(-1, RegionEnd("a.py", Repeated("# A\n", 40)));
        Assert.Equal(160, RegionEnd("a.py", Repeated("# A\n", 41)));
        Assert.Equal(160, RegionEnd("a.py", Repeated("# A\n", 60)));
    }

    [Fact]
    public void Scan_LongFrontMatter_LeavesFortyLinesBelowIt()
    {
        var matter = "---\n" + Repeated("a: 1\n", 60) + "---\n";

        Assert.Equal("Ok", Evaluated.Verdict("a.md", matter + Repeated("\n", 30) + "<!-- {T} -->\n"));
        Assert.Equal("Missing", Evaluated.Verdict("a.md", matter + Repeated("\n", 45) + "<!-- {T} -->\n"));
    }

    private static string Repeated(string line, int count) => string.Concat(Enumerable.Repeat(line, count));

    private static int RegionEnd(string name, string text)
    {
        Evaluated.TypeOf(name).Scan(new StringText(text), Evaluated.Constitution, null, out var end);
        return end;
    }
}
