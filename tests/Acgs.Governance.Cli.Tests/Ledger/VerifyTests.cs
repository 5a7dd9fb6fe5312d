// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Reports;

namespace Acgs.Governance.Cli.Tests.Ledger;

public sealed class VerifyTests
{
    [Fact]
    public async Task Verify_IntactLedger_ExitsWithZero()
    {
        using var ledger = await LedgerFolder.CreateAsync();

        var result = await ledger.RunAsync("ledger", "verify", "--checkpoint", LedgerFolder.Checkpoints, "--key", LedgerFolder.PublicKey);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.StartsWith("intact: log 'example.org/ledger', 400 records, compared with 8 checkpoints\nroot hash ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE record SET json = CAST(replace(CAST(json AS TEXT), 'refused', 'allowed') AS BLOB) WHERE seq = 7 AND writer = 1", 6, "record_changed")]
    [InlineData("UPDATE record SET service = 'billing' WHERE seq = 9 AND writer = 1", 8, "column_changed")]
    [InlineData("DELETE FROM record WHERE seq = 12 AND writer = 1", 11, "record_missing")]
    public async Task Verify_Tampered_NamesTheFirstRecord(string sql, long record, string kind)
    {
        using var ledger = await LedgerFolder.CreateAsync();
        await ledger.TamperAsync(sql);

        var text = await ledger.RunAsync("ledger", "verify");
        var json = await ledger.RunAsync("ledger", "verify", "--format", "json");

        Assert.Equal((1, 1), (text.ExitCode, json.ExitCode));
        Assert.StartsWith($"{kind}: Record {record}", text.Output, StringComparison.Ordinal);
        Assert.EndsWith($"first record concerned: {record}\n", text.Output, StringComparison.Ordinal);
        Assert.Equal(record, JsonDocument.Parse(json.Output).RootElement.GetProperty("first_record").GetInt64());
    }

    // Somebody who has the file can cut it so that what is left is whole; the checkpoints that were kept elsewhere tell.
    [Fact]
    public async Task Verify_TailCut_IsFoundByKeptCheckpoint()
    {
        using var ledger = await LedgerFolder.CreateAsync();
        await ledger.TamperAsync("DELETE FROM run WHERE first_index >= 300; DELETE FROM record WHERE seq > 150; DELETE FROM checkpoint WHERE size > 300");

        var alone = await ledger.RunAsync("ledger", "verify");
        var kept = await ledger.RunAsync("ledger", "verify", "--checkpoint", LedgerFolder.Checkpoints);

        Assert.Equal(0, alone.ExitCode);
        Assert.Equal(1, kept.ExitCode);
        Assert.Contains("log_cut: A checkpoint has 400 records, the ledger 300", kept.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_CheckpointFileThatEndsWithinOne_UsesTheOthers()
    {
        using var ledger = await LedgerFolder.CreateAsync();
        var text = ledger.Folder.Read(LedgerFolder.Checkpoints);
        ledger.Folder.Write("torn.txt", text[..^20]);

        var result = await ledger.RunAsync("ledger", "verify", "--checkpoint", "torn.txt");

        Assert.Equal((0, "acgs-cli: 'torn.txt' ends within a checkpoint, which is left out.\n"), (result.ExitCode, result.Error));
        Assert.Contains("compared with 7 checkpoints", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_KeyOfAnother_TrustsNoCheckpoint()
    {
        using var ledger = await LedgerFolder.CreateAsync(100);
        using var other = await LedgerFolder.CreateAsync(100);

        var result = await ledger.RunAsync("ledger", "verify", "--key", other.PathOf(LedgerFolder.PublicKey));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("checkpoint_invalid: The stored checkpoint of 100 records is not signed by a key", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WithState_GoesOnWhereItEnded()
    {
        using var ledger = await LedgerFolder.CreateAsync();

        var first = await ledger.RunAsync("ledger", "verify", "--state", "verified");
        await ledger.AppendAsync(100, TimeProvider.System.GetUtcNow());
        var second = await ledger.RunAsync("ledger", "verify", "--state", "verified", "--format", "json");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        var verification = JsonDocument.Parse(second.Output).RootElement;
        Assert.Equal((400, 500), (verification.GetProperty("start").GetInt64(), verification.GetProperty("size").GetInt64()));
        Assert.StartsWith("example.org/ledger\n500\n", ledger.Folder.Read("verified"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Tampered_KeepsTheState()
    {
        using var ledger = await LedgerFolder.CreateAsync();
        await ledger.RunAsync("ledger", "verify", "--state", "verified");
        await ledger.AppendAsync(100, TimeProvider.System.GetUtcNow());
        await ledger.TamperAsync("UPDATE record SET rule = 'none' WHERE seq = 3 AND writer = 3");

        var result = await ledger.RunAsync("ledger", "verify", "--state", "verified");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("example.org/ledger\n400\n", ledger.Folder.Read("verified"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--checkpoint none.txt", "checkpoint file 'none.txt' does not exist.")]
    [InlineData("--checkpoint ledger.pem", "'ledger.pem' has no checkpoint")]
    [InlineData("--key none.pem", "--key: 'none.pem' does not exist.")]
    [InlineData("--key checkpoints.txt", "--key: 'checkpoints.txt' is no ECDSA key on the curve P-256 in PEM.")]
    public async Task Verify_WrongFile_IsNamed(string options, string expected)
    {
        using var ledger = await LedgerFolder.CreateAsync(100);

        var result = await ledger.RunAsync(["ledger", "verify", .. options.Split(' ')]);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ForeignFile_IsAnErrorAndUntouched()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "not a ledger at all, but long enough to have a header of a hundred bytes and more, which is what is read first\n");

        var result = await CliProcess.RunAsync(folder, "ledger", "verify", "--ledger", "notes.txt");

        Assert.Equal((3, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("notes.txt", result.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("UPDATE record SET service = 'billing' WHERE seq = 9 AND writer = 1")]
    public async Task Json_OfVerification_IsValid(string sql)
    {
        using var ledger = await LedgerFolder.CreateAsync(100);
        if (sql.Length > 0)
        {
            await ledger.TamperAsync(sql);
        }

        var result = await ledger.RunAsync("ledger", "verify", "--format", "json");

        Assert.Equal([], (await Schema.OwnAsync("ledger-verification")).Errors(result.Output));
    }
}
