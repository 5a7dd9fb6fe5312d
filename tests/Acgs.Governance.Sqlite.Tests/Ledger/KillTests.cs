// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Sqlite.Tests.Ledger;

/// <summary>A process that is killed loses nothing that it said to be durable.</summary>
public sealed class KillTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(100, Explicit = true)]
    public async Task Kill_AtAnyMoment_LosesNothingThatWasAcknowledged(int rounds)
    {
        await using var tested = new TestedSqliteStore();
        var random = new Random(rounds);
        var lines = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            await using var process = LedgerProcesses.Start("append", tested.Path);
            var enough = random.Next(60);
            await Eventually.TrueAsync(() => Task.FromResult(process.Output.Count >= enough), LedgerProcesses.Patience, "lines of output");
            if (round == rounds - 1)
            {
                await Eventually.TrueAsync(
                    () => LedgerProcesses.Checkpoints([.. lines, .. process.Output]).Any(), LedgerProcesses.Patience, "a checkpoint");
            }

            await process.KillAsync();
            lines.AddRange(process.Output);
            if (File.Exists(tested.Path))
            {
                await LedgerProcesses.AssertHoldsAsync(tested.Path, lines);
            }
        }

        Assert.NotEmpty(LedgerProcesses.Acknowledged(lines));
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(50_000, Explicit = true)]
    public async Task Processes_FourOnOneFile_AreOneLog(int rows)
    {
        await using var tested = new TestedSqliteStore();
        var processes = Enumerable.Range(0, 4).Select(_ => LedgerProcesses.Start("append", tested.Path, $"{rows}")).ToList();

        var codes = await Task.WhenAll(processes.Select(process => process.WaitForExitAsync(LedgerProcesses.Patience)));

        var lines = processes.SelectMany(process => process.Output).ToList();
        Assert.All(codes, code => Assert.Equal(0, code));
        Assert.DoesNotContain(lines, line => line.StartsWith("failed", StringComparison.Ordinal) || line.StartsWith("damaged", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Repeat((long)rows, 4), LedgerProcesses.Acknowledged(lines).Values);
        await LedgerProcesses.AssertHoldsAsync(tested.Path, lines);
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }
    }

    [Fact]
    public async Task Processes_KilledBesideOthers_DisturbNobody()
    {
        await using var tested = new TestedSqliteStore();
        await using var lasting = LedgerProcesses.Start("append", tested.Path, "3000");
        var lines = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            await using var killed = LedgerProcesses.Start("append", tested.Path);
            await Eventually.TrueAsync(() => Task.FromResult(killed.Output.Count >= 10), LedgerProcesses.Patience, "lines of output");
            await killed.KillAsync();
            lines.AddRange(killed.Output);
        }

        Assert.Equal(0, await lasting.WaitForExitAsync(LedgerProcesses.Patience));
        lines.AddRange(lasting.Output);
        await LedgerProcesses.AssertHoldsAsync(tested.Path, lines);
    }
}
