// Constitutional Hash: cdd01ef066bc6cf2


namespace Acgs.Governance.Cli.Tests.Ledger;

public sealed class ProofTests
{
    [Fact]
    public async Task Proof_OfARecord_HoldsWithoutTheLedger()
    {
        using var ledger = await ProveAsync();
        Directory.Delete(ledger.PathOf("data"), recursive: true);

        var result = await ledger.RunAsync("ledger", "verify-proof", "proof", "--record", "record.json", "--key", LedgerFolder.PublicKey);

        Assert.Equal((0, "proven: is record 399 of the 400 of the log 'example.org/ledger'.\n"), (result.ExitCode, result.Output));
        Assert.StartsWith("c2sp.org/tlog-proof@v1\nindex 399\n", ledger.Folder.Read("proof"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proof_OfALineOfTheExport_Holds()
    {
        using var ledger = await ProveAsync();
        await ledger.RunAsync("ledger", "export", "--output", "records.jsonl");
        ledger.Folder.Write("line", ledger.Folder.Read("records.jsonl").Split('\n')[399] + "\n");

        var result = await ledger.RunAsync("ledger", "verify-proof", "proof", "--record", "line", "--key", LedgerFolder.PublicKey);

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Proof_OfAnotherRecord_IsRefused()
    {
        using var ledger = await ProveAsync();
        ledger.Folder.Write("record.json", ledger.Folder.Read("record.json").Replace("refused", "allowed", StringComparison.Ordinal));

        var result = await ledger.RunAsync("ledger", "verify-proof", "proof", "--record", "record.json", "--key", LedgerFolder.PublicKey);

        Assert.Equal((1, "not proven: the record is not the one that the proof is about.\n"), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData("index 399", "index 398", "", "the record is not the one")]
    [InlineData("tlog-proof", "tlog-prove", "", "A proof begins with")]
    [InlineData("\n400\n", "\n401\n", "", "signature of the key 'example.org/ledger' is wrong")]
    [InlineData("index", "index", "--origin example.org/other", "is of the log 'example.org/ledger', not of 'example.org/other'")]
    public async Task Proof_Changed_IsRefused(string old, string changed, string option, string expected)
    {
        using var ledger = await ProveAsync();
        ledger.Folder.Write("proof", ledger.Folder.Read("proof").Replace(old, changed, StringComparison.Ordinal));

        var options = option.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var result = await ledger.RunAsync(["ledger", "verify-proof", "proof", "--record", "record.json", "--key", LedgerFolder.PublicKey, .. options]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proof_KeyOfAnother_IsRefused()
    {
        using var ledger = await ProveAsync();
        using var other = await LedgerFolder.CreateAsync(0);

        var result = await ledger.RunAsync("ledger", "verify-proof", "proof", "--record", "record.json", "--key", other.PathOf(LedgerFolder.PublicKey));

        Assert.Equal((1, "not proven: the checkpoint in the proof is not signed by the key.\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Prove_UnknownRecord_SaysSo()
    {
        using var ledger = await LedgerFolder.CreateAsync(100);

        var unknown = await ledger.RunAsync("ledger", "prove", "0190a0b0-0000-7000-8000-000000000000");
        var none = await ledger.RunAsync("ledger", "prove", "12");

        Assert.Equal((3, 2), (unknown.ExitCode, none.ExitCode));
        Assert.Contains("has no record 0190a0b0-0000-7000-8000-000000000000", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("is a UUID", none.Error, StringComparison.Ordinal);
    }

    private static async Task<LedgerFolder> ProveAsync()
    {
        var ledger = await LedgerFolder.CreateAsync();
        var newest = await ledger.RunAsync("governance", "violations", "--limit", "1");
        var result = await ledger.RunAsync("ledger", "prove", newest.Output.TrimEnd().Split(' ')[^1], "--output", "proof", "--record", "record.json");
        Assert.Equal((0, string.Empty, string.Empty), (result.ExitCode, result.Output, result.Error));
        return ledger;
    }
}
