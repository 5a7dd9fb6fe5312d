// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Ledger;

/// <summary><c>compliance fix --accept-new-constitution --record</c>.</summary>
public sealed class AcceptanceTests
{
    private const string Unknown = "# Constitutional Hash: 0123456789abcdef\nkey: 1\n";

    [Fact]
    public async Task Fix_AcceptsUnknownHashes_IsOneRecord()
    {
        using var ledger = await TreeAsync();

        var fix = await ledger.RunAsync("compliance", "fix", "tree", "--accept-new-constitution", "--record");
        var list = await ledger.RunAsync("governance", "violations", "--service", "acgs-cli");
        var again = await ledger.RunAsync("compliance", "fix", "tree", "--accept-new-constitution", "--record");

        Assert.Equal((0, 0), (fix.ExitCode, again.ExitCode));
        Assert.Matches(@"recorded as \S{36}\n$", fix.Error);
        Assert.Matches(@"^\S+  high      acgs-cli  constitutional_hash_unknown: accepted \(2 times\)  \S{36}\n$", list.Output);
        Assert.DoesNotContain("recorded", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await ledger.RunAsync("ledger", "verify")).ExitCode);
    }

    [Fact]
    public async Task Fix_WithoutRecord_OpensNoLedger()
    {
        using var ledger = await TreeAsync();

        var fix = await ledger.RunAsync("compliance", "fix", "tree", "--accept-new-constitution");

        Assert.Equal(0, fix.ExitCode);
        Assert.Equal(string.Empty, (await ledger.RunAsync("governance", "violations")).Output);
    }

    [Theory]
    [InlineData("--accept-new-constitution --record --ledger none.db", 3, "none.db")]
    [InlineData("--record", 2, "--record records what --accept-new-constitution writes")]
    [InlineData("--accept-new-constitution --record --dry-run", 2, "--record records what --accept-new-constitution writes")]
    public async Task Fix_CannotBeRecorded_ChangesNothing(string options, int exitCode, string expected)
    {
        using var ledger = await TreeAsync();

        var fix = await ledger.RunAsync(["compliance", "fix", "tree", .. options.Split(' ')]);

        Assert.Equal((exitCode, string.Empty), (fix.ExitCode, fix.Output));
        Assert.Contains(expected, fix.Error, StringComparison.Ordinal);
        Assert.Equal(Unknown, ledger.Folder.Read("tree/a.yml"));
    }

    private static async Task<LedgerFolder> TreeAsync()
    {
        var ledger = await LedgerFolder.CreateAsync(0);
        ledger.Folder.Write("tree/a.yml", Unknown);
        ledger.Folder.Write("tree/b.yml", Unknown);
        ledger.Folder.Write("tree/c.yml", "key: 1\n");
        return ledger;
    }
}
