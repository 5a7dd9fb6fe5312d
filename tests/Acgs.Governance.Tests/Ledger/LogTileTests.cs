// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

public sealed class LogTileTests
{
    [Theory]
    [InlineData(0, 0, 256, "0/000")]
    [InlineData(1, 5, 17, "1/005.p/17")]
    [InlineData(0, 1234067, 256, "0/x001/x234/067")]
    [InlineData(63, 1000, 1, "63/x001/000.p/1")]
    public void Path_OfATile_IsReadAgain(int level, long index, int width, string path)
    {
        var tile = new LogTile(level, index, width);

        Assert.Equal(path, tile.ToString());
        Assert.Equal(tile, LogTile.Parse(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0/")]
    [InlineData("0/1")]
    [InlineData("0/0001")]
    [InlineData("00/001")]
    [InlineData("64/001")]
    [InlineData("0/x000/001")]
    [InlineData("0/001/002")]
    [InlineData("0/x001")]
    [InlineData("0/xx01/002")]
    [InlineData("0/-01")]
    [InlineData("0/001.p/0")]
    [InlineData("0/001.p/256")]
    [InlineData("0/001.p/257")]
    [InlineData("0/001.p/07")]
    [InlineData("0/001.p/")]
    [InlineData("0/001.p/1.p/1")]
    [InlineData("0/x999/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("../../etc/passwd")]
    public void Parse_AnotherSpelling_IsNone(string path) => Assert.Null(LogTile.Parse(path));

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(0, 257, 0, 1, 1)]
    [InlineData(8, 70_000, 1, 273, 112)]
    public void Of_Hash_IsTheTileThatHasIt(int level, long index, int tileLevel, long tileIndex, int place) =>
        Assert.Equal((new LogTile(tileLevel, tileIndex), place), LogTile.Of(level, index));
}
