// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Tests.Ledger;

/// <summary>Export, pruning, checkpoints and the schema.</summary>
public sealed class KeepingTests
{
    [Fact]
    public async Task Export_Lines_HashToTheRoot()
    {
        using var ledger = await LedgerFolder.CreateAsync();
        var tree = new MerkleFrontier();

        var result = await ledger.RunAsync("ledger", "export");

        foreach (var line in result.Output.Split('\n')[..^1])
        {
            tree.Add(MerkleHash.OfLeaf(Encoding.UTF8.GetBytes(line)));
        }

        Assert.Equal((0, 400), (result.ExitCode, tree.Size));
        Assert.Equal($"400 records; root hash {tree.Root} over 400 records\n", result.Error);
        Assert.Contains($"root hash {tree.Root}\n", (await ledger.RunAsync("ledger", "verify")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_RecordGone_LeavesNoFile()
    {
        using var ledger = await LedgerFolder.CreateAsync(100);
        await ledger.TamperAsync("DELETE FROM record WHERE seq = 12 AND writer = 1");

        var result = await ledger.RunAsync("ledger", "export", "--output", "records.jsonl");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("record 11 is gone", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(ledger.Folder.Path), path => path.Contains("records.jsonl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prune_OldRecords_LeavesALedgerThatVerifies()
    {
        using var ledger = await LedgerFolder.CreateAsync();

        var dry = await ledger.RunAsync("ledger", "prune", "--before", "3h", "--dry-run");
        var pruned = await ledger.RunAsync("ledger", "prune", "--before", "3h");
        var export = await ledger.RunAsync("ledger", "export", "--output", "records.jsonl");
        var verify = await ledger.RunAsync("ledger", "verify", "--checkpoint", LedgerFolder.Checkpoints);

        Assert.StartsWith("200 records older than ", dry.Output, StringComparison.Ordinal);
        Assert.EndsWith(" to be removed\n", dry.Output, StringComparison.Ordinal);
        Assert.Equal((0, dry.Output.Replace("to be ", string.Empty, StringComparison.Ordinal)[..11]), (pruned.ExitCode, pruned.Output[..11]));
        Assert.Contains("records below 200 were pruned; the first line is record 200.", export.Error, StringComparison.Ordinal);
        Assert.Equal(200, ledger.Folder.Read("records.jsonl").Count(character => character == '\n'));
        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("records below 200 were pruned", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prune_WithoutTime_IsRefused()
    {
        using var ledger = await LedgerFolder.CreateAsync(0);

        var missing = await ledger.RunAsync("ledger", "prune");
        var wrong = await ledger.RunAsync("ledger", "prune", "--before", "soon");

        Assert.Equal((2, 2), (missing.ExitCode, wrong.ExitCode));
        Assert.Contains("--before takes an age such as 24h or 7d", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checkpoint_WithKey_CoversAllRecords()
    {
        using var ledger = await LedgerFolder.CreateAsync(150);

        var last = await ledger.RunAsync("ledger", "checkpoint");
        var signed = await ledger.RunAsync("ledger", "checkpoint", "--key", LedgerFolder.PrivateKey, "--output", "last");
        var again = await ledger.RunAsync("ledger", "checkpoint", "--key", LedgerFolder.PrivateKey);
        var verify = await ledger.RunAsync("ledger", "verify", "--checkpoint", "last", "--key", LedgerFolder.PublicKey);

        Assert.StartsWith("example.org/ledger\n100\n", last.Output, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (signed.ExitCode, signed.Output));
        Assert.StartsWith("example.org/ledger\n150\n", ledger.Folder.Read("last"), StringComparison.Ordinal);
        Assert.Equal((ledger.Folder.Read("last"), "acgs-cli: the last checkpoint covers all records; none was added.\n"), (again.Output, again.Error));
        Assert.Equal(0, verify.ExitCode);
    }

    [Fact]
    public async Task Checkpoint_PublicKeyOrNone_SaysWhatIsMissing()
    {
        using var ledger = await LedgerFolder.CreateAsync(0);

        var key = await ledger.RunAsync("ledger", "checkpoint", "--key", LedgerFolder.PublicKey);
        var none = await ledger.RunAsync("ledger", "checkpoint");

        Assert.Equal((2, 3), (key.ExitCode, none.ExitCode));
        Assert.Contains("'ledger.pub.pem' has the public key only", key.Error, StringComparison.Ordinal);
        Assert.Contains("has no checkpoint yet", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_NewLedger_TakesTheNameThatWasGivenFirst()
    {
        using var folder = new TemporaryFolder();

        var unnamed = await CliProcess.RunAsync(folder, "ledger", "migrate", "--ledger", "l.db");
        var made = await CliProcess.RunAsync(folder, "ledger", "migrate", "--ledger", "l.db", "--origin", "example.org/a");
        var again = await CliProcess.RunAsync(folder, "ledger", "migrate", "--ledger", "l.db", "--origin", "example.org/b");
        var wrong = await CliProcess.RunAsync(folder, "ledger", "migrate", "--ledger", "l.db", "--origin", "a b");

        Assert.Equal((2, 0, 0, 2), (unnamed.ExitCode, made.ExitCode, again.ExitCode, wrong.ExitCode));
        Assert.Contains("a new log needs a name: use --origin", unnamed.Error, StringComparison.Ordinal);
        Assert.EndsWith("the schema is current; log 'example.org/a'\n", made.Output, StringComparison.Ordinal);
        Assert.Equal(made.Output, again.Output);
    }
}
