// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Ledger;
using Acgs.Governance.Cli.Tests.Reports;

namespace Acgs.Governance.Cli.Tests.Terminal;

/// <summary>Output on a pseudo-terminal, and where there is none.</summary>
public sealed class TerminalTests
{
    private const string Bar = "Checking files";
    private const string Escape = "\u001b[";

    [Fact]
    public async Task Progress_OnATerminal_IsShownThereAndNotInTheResult()
    {
        using var folder = SlowTree(gigabytes: 4);

        var terminal = await CheckOnTerminalAsync(folder, "TERM=xterm", "> result.json");

        Assert.Contains(Bar, terminal, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"schema\"", folder.Read("result.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, folder.Read("result.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM=xterm", "> result.json 2> errors.txt")]
    [InlineData("TERM=xterm", "--quiet > result.json")]
    [InlineData("TERM=dumb", "> result.json")]
    [InlineData("TERM=xterm NO_COLOR=1", "> result.json")]
    public async Task Progress_WithoutTerminalOrDisabled_IsNotShown(string environment, string more)
    {
        using var folder = SlowTree(gigabytes: 2);

        var terminal = await CheckOnTerminalAsync(folder, environment, more + "; cat errors.txt 2> /dev/null");

        Assert.DoesNotContain(Bar, terminal, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape + "2K", terminal, StringComparison.Ordinal);
    }

    // Whoever reads the records is slower than the delay of the bar, from the first byte on, and the pipe takes a part of them only.
    [Fact]
    public async Task ProgressOfLedger_OnATerminal_IsShownThereAndNotInTheResult()
    {
        using var ledger = await LedgerFolder.CreateAsync(1_000);

        var terminal = await OnTerminalAsync(
            ledger.Folder, "TERM=xterm", $"ledger export --ledger {LedgerFolder.Database} | (head -c 1 > records.jsonl; sleep 2; cat >> records.jsonl)");

        Assert.Contains("Writing records", terminal, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, ledger.Folder.Read("records.jsonl"), StringComparison.Ordinal);
        Assert.Equal(1_000, ledger.Folder.Read("records.jsonl").Count(character => character == '\n'));
    }

    [Theory]
    [InlineData("TERM=xterm", true)]
    [InlineData("TERM=xterm NO_COLOR=1", false)]
    [InlineData("TERM=xterm NO_COLOR=", true)]
    [InlineData("TERM=dumb", false)]
    public async Task Colors_OnATerminal_AreUsedUnlessDisabled(string environment, bool hasColors)
    {
        using var folder = SmallTree.Create();

        var terminal = await CheckOnTerminalAsync(folder, environment, string.Empty, "text");

        Assert.Contains("ACGS0001 Missing", terminal, StringComparison.Ordinal);
        Assert.Equal(hasColors, terminal.Contains("\u001b[31m", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("compliance check")]
    [InlineData("compliance check --format json > result.json")]
    [InlineData("explain ACGS0003")]
    [InlineData("hash rotate 0123456789abcdef")]
    [InlineData("compliance chekc")]
    [InlineData("--help")]
    public async Task Sequences_OnATerminal_AreNoModesAndNoneWithoutColor(string command)
    {
        using var folder = SmallTree.Create();

        Assert.DoesNotMatch("\u001b(\\[\\?|[=>])", await OnTerminalAsync(folder, "TERM=xterm", command));
        Assert.DoesNotContain("\u001b", await OnTerminalAsync(folder, "TERM=xterm NO_COLOR=1", command), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compliance check", "presence *50 % *2 of 4 *the active")]
    [InlineData("explain ACGS0003", "\u001b\\[1mCause\u001b\\[0m")]
    public async Task Tables_OnATerminal_AreDrawn(string command, string expected)
    {
        using var folder = SmallTree.Create();

        Assert.Matches(expected, await OnTerminalAsync(folder, "TERM=xterm", command));
    }

    /// <summary>A sparse file that is searched to its end, which takes longer than the delay of the bar.</summary>
    private static TemporaryFolder SlowTree(int gigabytes)
    {
        var folder = new TemporaryFolder();
        folder.Write("slow.yml", string.Concat(Enumerable.Repeat("value: 1\n", 2000)));
        using var file = new FileStream(Path.Combine(folder.Path, "slow.yml"), FileMode.Open);
        file.SetLength(gigabytes * 1024L * 1024 * 1024);
        return folder;
    }

    private static Task<string> CheckOnTerminalAsync(TemporaryFolder folder, string environment, string more, string format = "json") =>
        OnTerminalAsync(folder, environment, $"compliance check --format {format} {more}");

    /// <summary>What the terminal shows while the program runs on it.</summary>
    private static async Task<string> OnTerminalAsync(TemporaryFolder folder, string environment, string arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The options of script are those of util-linux.");
        var line = $"env -u NO_COLOR {environment} '{CliProcess.Executable}' {arguments}";

        // The file that it would write is a second copy of what the terminal shows.
        var result = await Processes.RunAsync("script", folder.Path, ["--quiet", "--return", "--command", line, "/dev/null"]);
        return result.Output;
    }
}
