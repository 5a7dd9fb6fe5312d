// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tests.Corpus;

public sealed class CorpusFileTests
{
    [Fact]
    public void Parse_Diff_HasBothSides()
    {
        var fixture = Assert.Single(CorpusFile.Parse("python", "# A comment.\n\n== one\nfile: lib/a.py\nverdict: Malformed\nopen: who knows\n|#!x\n-a\n+b\n|\n"));

        Assert.Equal("python/one", fixture.Id);
        Assert.Equal("lib/a.py", fixture.File);
        Assert.Equal(FixtureVerdict.Malformed, fixture.Verdict);
        Assert.Equal("who knows", fixture.Open);
        Assert.Equal("#!x\na\n\n", Encoding.UTF8.GetString(fixture.Input));
        Assert.Equal("#!x\nb\n\n", Encoding.UTF8.GetString(fixture.Fixed));
    }

    [Fact]
    public void Parse_WrongHash_StaysWithoutTheOption()
    {
        var fixture = Assert.Single(CorpusFile.Parse("x", "== one\nfile: a\nverdict: WrongHash\n-a\n+b\n"));

        Assert.Equal("a\n"u8, fixture.Fixed);
        Assert.Equal("b\n"u8, fixture.Changed);
        Assert.True(fixture.StaysFinding);
    }

    [Fact]
    public void Parse_TwoVerdicts_AreBothRead()
    {
        var fixture = Assert.Single(CorpusFile.Parse("x", "== one\nfile: a\nverdict: Misplaced or Duplicate\n-a\n"));

        Assert.Equal((FixtureVerdict.Misplaced, FixtureVerdict.Duplicate), (fixture.Verdict, fixture.Alternative));
    }

    [Fact]
    public void Parse_KeysOfBytes_AreHeeded()
    {
        var fixture = Assert.Single(CorpusFile.Parse("x", "== one\nfile: a\nverdict: Ok\nencoding: utf-16be\nnewline: crlf\nconfig: a = b\nconfig: c = d\n|é\n"));

        Assert.Equal([0xFE, 0xFF, 0, 0xE9, 0, 0x0D, 0, 0x0A], fixture.Input);
        Assert.Equal(["a = b", "c = d"], fixture.Settings);
    }

    [Fact]
    public void Parse_TwoRecords_KeepTheirOrder() =>
        Assert.Equal(["x/b", "x/a"], CorpusFile.Parse("x", "== b\nfile: a\nverdict: Ok\n\n== a\nfile: a\nverdict: Exempt\n").Select(fixture => fixture.Id));

    [Theory]
    [InlineData("file: a\n")]
    [InlineData("== one\nverdict: Ok\n")]
    [InlineData("== one\nfile: a\nfile: b\nverdict: Ok\n")]
    [InlineData("== one\nfile: a\nverdict: Ok\nsurprise: b\n")]
    [InlineData("== one\nfile: a\nverdict: Ok\nencoding: ebcdic\n")]
    [InlineData("== one\nfile: a\nverdict: Ok\nnewline: nel\n")]
    public void Parse_OtherLine_IsAnError(string text) => Assert.Throws<FormatException>(() => CorpusFile.Parse("x", text));
}
