// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Sqlite.Tests;

/// <summary>The ledger in a service.</summary>
public sealed class SqliteLedgerTests : IDisposable
{
    private const string Rule = "own_rule";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-service-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(null, "data/ledger.db")]
    [InlineData(" ", "data/ledger.db")]
    [InlineData("kept/elsewhere.db", "kept/elsewhere.db")]
    public async Task Service_WithALedger_KeepsItsViolations(string? path, string expected)
    {
        Guid? id;
        await using (var app = await StartAsync(path))
        {
            id = await app.Services.GetRequiredService<IViolationLedger>().AppendAsync(new(Rule), Durability.Confirmed, Cancellation);
            await app.StopAsync(Cancellation);
        }

        await using var store = new SqliteLedgerStore(Path.Combine(_folder.FullName, expected));
        Assert.Equal(Rule, (await store.FindAsync(id!.Value, Cancellation))!.Record!.Rule);
        Assert.True((await new LedgerVerifier(store).VerifyAsync(new(), Cancellation)).IsIntact);
        // The folder holds the signing key as well: neither gets into the repository of the service.
        Assert.Equal("*\n", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, expected, "../.gitignore"), Cancellation));
    }

    [Fact]
    public async Task Service_StartedAgain_GoesOnWithItsLog()
    {
        for (var start = 1; start <= 3; start++)
        {
            await using var app = await StartAsync(path: null);
            _ = await app.Services.GetRequiredService<IViolationLedger>().AppendAsync(new(Rule), Durability.Confirmed, Cancellation);
            await app.StopAsync(Cancellation);
        }

        await using var store = new SqliteLedgerStore(Path.Combine(_folder.FullName, "data/ledger.db"));
        _ = await new LedgerIntegrator(store, TimeProvider.System).StepAsync(Cancellation);
        Assert.Equal(3, await store.ReadSizeAsync(Cancellation));
        Assert.Equal(3, await store.ReadWritersAsync(Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task Path_FromCode_WinsOverConfiguration()
    {
        await using var app = await StartAsync("configured.db", builder => builder.AddSqliteLedger(ledger => ledger.Path = $"{ledger.Path}.code"));

        Assert.Equal(Path.Combine(_folder.FullName, "configured.db.code"), app.Services.GetRequiredService<ILedgerStore>().Location);
        await app.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Host_DisposedOfInTheOldWay_ClosesTheLedger()
    {
        using var host = Build(path: null).Build();
        await host.StartAsync(Cancellation);
        _ = await host.Services.GetRequiredService<IViolationLedger>().AppendAsync(new(Rule), Durability.Confirmed, Cancellation);
        await host.StopAsync(Cancellation);
        ((IDisposable)host).Dispose();

        Assert.False(File.Exists(Path.Combine(_folder.FullName, "data/ledger.db-wal")));
    }

    [Fact]
    public async Task Start_WithAFileOfSomebodyElse_FailsAndNamesTheKey()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "notes.txt"), "Bring milk, and do not overwrite this.", Cancellation);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync("notes.txt"));

        Assert.Contains("Acgs:Ledger:Path", failure.Message, StringComparison.Ordinal);
        Assert.Contains("not a SQLite database", failure.Message, StringComparison.Ordinal);
        Assert.Equal("Bring milk, and do not overwrite this.", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "notes.txt"), Cancellation));
    }

    [Theory]
    [InlineData("taken/ledger.db", "cannot be written")]
    [InlineData("folder", "is a folder")]
    public async Task Start_WhereNothingCanBeWritten_FailsAndNamesTheKey(string path, string expected)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "taken"), "a file where a folder is asked for", Cancellation);
        _ = _folder.CreateSubdirectory("folder");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(path));

        Assert.Contains("Acgs:Ledger:Path", failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_InMemory_WarnsOnce()
    {
        Assert.SkipUnless(FolderAccess.FindPassing("/dev/shm") is not null, "This system has no file system in memory.");
        var folder = Path.Combine("/dev/shm", $"acgs-{Guid.NewGuid():N}");
        await using var app = await StartAsync(Path.Combine(folder, "ledger.db"), builder => builder.AddSqliteLedger().AddSqliteLedger());
        await app.StopAsync(Cancellation);
        Directory.Delete(folder, recursive: true);

        var warning = Assert.Single(app.Services.GetFakeLogCollector().GetSnapshot(), record => record.Id.Name == "LedgerDoesNotLast");
        Assert.Equal(LogLevel.Warning, warning.Level);
        Assert.Contains("tmpfs", warning.Message, StringComparison.Ordinal);
        Assert.Contains("Acgs:Ledger:Path", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnADisk_DoesNotWarn()
    {
        Assert.SkipUnless(FolderAccess.FindPassing(_folder.FullName) is null, "The folder of the tests is in memory.");
        await using var app = await StartAsync(path: null);
        await app.StopAsync(Cancellation);

        Assert.DoesNotContain(app.Services.GetFakeLogCollector().GetSnapshot(), record => record.Id.Name == "LedgerDoesNotLast");
    }

    private async Task<WebApplication> StartAsync(string? path, Action<GovernanceBuilder>? add = null)
    {
        var app = Build(path, add).Build();
        try
        {
            await app.StartAsync(Cancellation);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private WebApplicationBuilder Build(string? path, Action<GovernanceBuilder>? add = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = _folder.FullName, ApplicationName = "ledger-tests" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Acgs:Ledger:Path"] = path });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddFakeLogging();
        var governance = builder.AddAcgsGovernance().AddViolationRule(Rule, ViolationSeverity.High);
        (add ?? (added => added.AddSqliteLedger()))(governance);
        return builder;
    }
}
