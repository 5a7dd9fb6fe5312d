// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Ledger;
using Acgs.Governance.Operations.Tests.Caches;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Caches;

public sealed class CacheClearTests : IAsyncLifetime
{
    private LedgerFolder? _ledger;
    private RedisServer? _server;

    private LedgerFolder Ledger => _ledger!;

    private RedisServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        RedisServer.Require();
        _server = await RedisServer.StartAsync();
        _ledger = await LedgerFolder.CreateAsync(100);
        _ledger.Folder.Write("appsettings.json", $$"""{ "ConnectionStrings": { "redis": "{{_server.ConnectionString}}" } }""");
    }

    public async ValueTask DisposeAsync()
    {
        _ledger?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Keys_OfThePrefix_AreRemoved_AndTheLedgerKnows()
    {
        await RedisTraffic.CallAsync(Server, RedisTraffic.Keys("gone:", 2500), ["SET", "kept", "1"]);

        var preview = await Ledger.RunAsync("cache", "clear", "--prefix", "gone:", "--dry-run");
        var result = await Ledger.RunAsync("cache", "clear", "--prefix", "gone:", "--yes");

        Assert.Equal((0, string.Empty), (preview.ExitCode, preview.Error));
        Assert.StartsWith($"2500 keys of Redis at 127.0.0.1:{Server.Port}, database 0, begin with 'gone:'\n  gone:", preview.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n  and 2490 others\n", preview.Output, StringComparison.Ordinal);
        Assert.Equal((0, "2500 keys removed\n"), (result.ExitCode, result.Output));
        Assert.Equal("kept", (await RedisTraffic.CallAsync(Server, ["KEYS", "*"]))[0].Items.Single().Text);
        Assert.Equal(["begun 1", "succeeded 2500"], await RecordsAsync());
        Assert.Contains($"recorded as ", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Ledger.RunAsync("ledger", "verify")).ExitCode);
    }

    [Fact]
    public async Task Keys_ThatAreNone_AreRecordedToo()
    {
        var result = await Ledger.RunAsync("cache", "clear", "--prefix", "none:", "--yes");

        Assert.Equal((0, "0 keys removed\n"), (result.ExitCode, result.Output));
        Assert.Equal(["nothing_removed 1"], await RecordsAsync());
    }

    [Theory]
    [InlineData(2, "nothing was removed: not a terminal, so nobody can confirm; use --yes to remove or --dry-run to preview.", "--prefix", "p:")]
    [InlineData(2, "--prefix is empty, which all keys begin with: name those that are to go.", "--prefix", "", "--yes")]
    [InlineData(2, "acgs-cli: no ledger is named: use --ledger", "--prefix", "p:", "--yes", "--config", "elsewhere")]
    [InlineData(2, "--no-record removes without a record.", "--prefix", "p:", "--yes", "--config", "elsewhere")]
    [InlineData(3, "none.db", "--prefix", "p:", "--yes", "--ledger", "none.db")]
    public async Task Clear_ThatIsNotMeantOrRecorded_RemovesNothing(int code, string expected, params string[] options)
    {
        await RedisTraffic.CallAsync(Server, ["SET", "p:1", "1"]);
        Ledger.Folder.Write("elsewhere/appsettings.json", Ledger.Folder.Read("appsettings.json"));

        var result = await Ledger.RunAsync(["cache", "clear", .. options]);

        Assert.Equal((code, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RedisTraffic.CallAsync(Server, ["DBSIZE"]))[0].Number);
        Assert.Empty(await RecordsAsync());
    }

    [Fact]
    public async Task Clear_WithoutALedger_RemovesWhenAskedTo()
    {
        await RedisTraffic.CallAsync(Server, ["SET", "p:1", "1"]);
        Ledger.Folder.Write("elsewhere/appsettings.json", Ledger.Folder.Read("appsettings.json"));

        var result = await Ledger.RunAsync("cache", "clear", "--prefix", "p:", "--yes", "--no-record", "--config", "elsewhere");

        Assert.Equal((0, "1 key removed\n", string.Empty), (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("y", 0, 0)]
    [InlineData("n", 1, 1)]
    public async Task Clear_OnATerminal_Asks(string answer, int code, long left)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The options of script are those of util-linux.");
        await RedisTraffic.CallAsync(Server, ["SET", "p:1", "1"]);

        var result = await Processes.RunAsync(
            "script", Ledger.Folder.Path, ["--quiet", "--return", "--command", $"'{CliProcess.Executable}' cache clear --prefix p:", "/dev/null"], $"{answer}\n");

        Assert.Equal(code, result.ExitCode);
        Assert.Contains("1 key of Redis at", result.Output, StringComparison.Ordinal);
        Assert.Contains("Remove them? [y/N]", result.Output, StringComparison.Ordinal);
        Assert.Equal(left, (await RedisTraffic.CallAsync(Server, ["DBSIZE"]))[0].Number);
    }

    [Fact]
    public async Task Clear_Interrupted_SaysHowManyWent_AndTheLedgerKnows()
    {
        const int All = 1_000_000;
        var (code, output) = await InterruptAsync(All);
        for (var more = 0; code == 0 && more < 10; more++)
        {
            // On a busy machine all keys may be gone before the interrupt is there.
            (code, output) = await InterruptAsync(All);
        }

        var removed = All - (await RedisTraffic.CallAsync(Server, ["DBSIZE"]))[0].Number;
        Assert.Equal((3, $"{removed} keys removed; stopped before the end\n"), (code, output));
        Assert.Equal(["begun 1", $"stopped {removed}"], (await RecordsAsync()).TakeLast(2));
    }

    private async Task<(int Code, string Output)> InterruptAsync(int keys)
    {
        await RedisTraffic.CallAsync(Server, RedisTraffic.Keys("p:", keys));
        using var clearing = Process.Start(new ProcessStartInfo(CliProcess.Executable, ["cache", "clear", "--prefix", "p:", "--yes"])
        {
            WorkingDirectory = Ledger.Folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Eventually.TrueAsync(
            async () => (await RedisTraffic.CallAsync(Server, ["DBSIZE"]))[0].Number < keys, TimeSpan.FromSeconds(60), "keys are being removed");

        using var interrupt = Process.Start("kill", ["-INT", $"{clearing.Id}"]);
        await clearing.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (clearing.ExitCode, await clearing.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private async Task<IReadOnlyList<string>> RecordsAsync()
    {
        var list = await Ledger.RunAsync("governance", "violations", "--since", "1h", "--rule", "cache_cleared", "--format", "json");
        return [.. JsonDocument.Parse(list.Output).RootElement.GetProperty("violations").EnumerateArray().Reverse()
            .Select(record => $"{record.GetProperty("outcome").GetString()} {record.GetProperty("count").GetInt64()}")];
    }
}
