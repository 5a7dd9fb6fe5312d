// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Sqlite.Tests.Ledger;

/// <summary>What cannot be written is said, and nothing that was is lost.</summary>
public sealed class FullDiskTests
{
    private const int NotPermitted = 77;

    [Fact]
    public async Task Disk_Full_FailsUntilThereIsSpace()
    {
        await using var tested = new TestedSqliteStore();
        await using var process = LedgerProcesses.StartMounted(
            $"mount -t tmpfs -o size=24m tmpfs {tested.Folder} && head -c 24600000 /dev/zero > {tested.Folder}/ballast", "append", tested.Path, "2500");
        await RequireMountsAsync(process, line => line.StartsWith("failed", StringComparison.Ordinal));
        var before = LedgerProcesses.Acknowledged(process.Output);
        File.Delete($"/proc/{process.Pid}/root{tested.Folder}/ballast");

        Assert.Equal(0, await process.WaitForExitAsync(LedgerProcesses.Patience));

        Assert.Equal("intact 2500", process.Output[^1]);
        Assert.True(LedgerProcesses.Acknowledged(process.Output).Values.Single() > before.Values.Single());
    }

    [Fact]
    public async Task File_LimitReached_KeepsWhatIsThere()
    {
        await using var tested = new TestedSqliteStore();
        // In blocks of 512 bytes; the signal of the limit would end the process.
        await using var process = AppProcess.Start(
            "/bin/sh", ["-c", "trap '' XFSZ; ulimit -f 600; exec dotnet \"$@\"", "sh", LedgerProcesses.Program, "append", tested.Path],
            new Dictionary<string, string?> { ["DOTNET_EnableWriteXorExecute"] = "0" });
        _ = await process.WaitForLineAsync(line => line.StartsWith("failed", StringComparison.Ordinal), LedgerProcesses.Patience);
        await process.KillAsync();

        await LedgerProcesses.AssertHoldsAsync(tested.Path, [.. process.Output]);
        Assert.NotEmpty(LedgerProcesses.Acknowledged(process.Output));
    }

    [Fact]
    public async Task Folder_ReadOnly_IsReadAndNotWritten()
    {
        await using var tested = new TestedSqliteStore();
        await using (var writing = LedgerProcesses.Start("append", tested.Path, "300"))
        {
            Assert.Equal(0, await writing.WaitForExitAsync(LedgerProcesses.Patience));
        }

        var readOnly = $"mount --bind {tested.Folder} {tested.Folder} && mount -o remount,bind,ro {tested.Folder}";
        await using var verifying = LedgerProcesses.StartMounted(readOnly, "verify", tested.Path);
        await RequireMountsAsync(verifying, line => line.Length > 0);
        await using var appending = LedgerProcesses.StartMounted(readOnly, "append", tested.Path, "1");
        var refused = await appending.WaitForLineAsync(line => line.StartsWith("error", StringComparison.Ordinal), LedgerProcesses.Patience);

        Assert.Equal(["intact 300"], verifying.Output);
        Assert.Contains(tested.Path, refused, StringComparison.Ordinal);
        Assert.Contains("cannot be", refused, StringComparison.Ordinal);
        Assert.Empty(appending.Errors);
    }

    private static async Task RequireMountsAsync(AppProcess process, Func<string, bool> line)
    {
        try
        {
            _ = await process.WaitForLineAsync(line, LedgerProcesses.Patience);
        }
        catch (InvalidOperationException ended) when (process.HasExited && ended.Message.Contains($"{NotPermitted}", StringComparison.Ordinal))
        {
            Assert.Skip("This system does not let a process mount.");
        }
    }
}
