// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Torture;

/// <summary>Headers at the places where a reader changes its step: 40 lines, and the sizes of buffers.</summary>
public sealed class BorderTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2";

    [Theory]
    [InlineData(39, 0, "")]
    [InlineData(40, 1, "ACGS0001 Missing: no header (a comment on line 41)")]
    public async Task Check_OfHeaderAroundTheFortiethLine_CountsFromTheFirst(int linesAbove, int exitCode, string found)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", string.Concat(Enumerable.Repeat("# line\n", linesAbove)) + Header + "\nkey: value\n");
        folder.Write("b.yml", string.Concat(Enumerable.Repeat("# line\r\n", linesAbove)) + Header + "\r\nkey: value\r\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Contains(found, result.Output, StringComparison.Ordinal);
        Assert.Equal((string.Empty, exitCode), (result.Error, result.ExitCode));
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(4096)]
    [InlineData(8192)]
    [InlineData(16 * 1024)]
    [InlineData(64 * 1024)]
    public async Task Check_OfHeaderAcrossTheBorderOfABuffer_FindsItWhole(int border)
    {
        using var folder = new TemporaryFolder();
        for (var offset = border - 60; offset <= border + 4; offset++)
        {
            folder.Write($"a{offset}.yml", Encoding.UTF8.GetBytes(Comment(offset, "x", "\n") + Header + "\nkey: value\n"));
            folder.Write($"b{offset}.yml", Encoding.UTF8.GetBytes(Comment(offset, "x", "\r\n") + Header + "\r\nkey: value\r\n"));
            folder.Write($"c{offset}.yml", Encoding.UTF8.GetBytes(Comment(offset, "\u20ac", "\n") + Header + "\n\u20ac: value\n"));
            folder.Write($"d{offset}.yml", Encoding.UTF8.GetBytes(Header + "\n" + Comment(offset, "\U0001F600", "\n") + "key: value\n"));
        }

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.DoesNotContain("ACGS", result.Output, StringComparison.Ordinal);
        Assert.Equal((string.Empty, 0), (result.Error, result.ExitCode));
    }

    /// <summary>A comment of exactly <paramref name="length"/> bytes.</summary>
    private static string Comment(int length, string filling, string end)
    {
        var room = length - 2 - end.Length;
        var count = Encoding.UTF8.GetByteCount(filling);
        return "# " + string.Concat(Enumerable.Repeat(filling, room / count)) + new string('.', room % count) + end;
    }
}
