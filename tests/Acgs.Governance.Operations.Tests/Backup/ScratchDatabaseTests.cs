// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Backup;

/// <summary>A restored database gets its name although others look into it.</summary>
public sealed class ScratchDatabaseTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rename_WhileSomebodyIsConnected_WaitsForTheEnd()
    {
        var server = await postgres.GetAsync();
        await using var scratch = await CreateAsync(server);
        var monitoring = await scratch.OpenAsync(Stop);

        var renaming = scratch.TryRenameAsync("watched", TimeSpan.FromMinutes(5), Stop);
        // The first attempt has failed when there is a second one.
        var first = await BeganAsync(server, string.Empty);
        await BeganAsync(server, first);
        await monitoring.DisposeAsync();

        Assert.True(await renaming);
        Assert.Equal("watched", scratch.Name);
    }

    [Fact]
    public async Task Rename_WhileSomebodyStays_KeepsTheDatabase()
    {
        var server = await postgres.GetAsync();
        string name;
        await using (var scratch = await CreateAsync(server))
        {
            name = scratch.Name;
            await using var monitoring = await scratch.OpenAsync(Stop);

            Assert.False(await scratch.TryRenameAsync("unwatched", TimeSpan.Zero, Stop));
        }

        await using (await CreateAsync(server))
        {
        }

        await server.RunSqlAsync($"ALTER DATABASE \"{name}\" RENAME TO unwatched");
        Assert.Equal("0", await server.RunSqlAsync("SELECT count(*) FROM pg_database WHERE datname ~ '^acgs_'"));
    }

    private static async Task<ScratchDatabase> CreateAsync(PostgreSqlServer server)
    {
        var target = new BackupServer(new(server.ConnectionString()));
        await using var session = await target.OpenMaintenanceAsync(Stop);
        var original = await new ContentReader(session.Connection).ReadDatabaseAsync(target.Address, Stop);
        return await ScratchDatabase.CreateAsync(target, "restore", original, Stop);
    }

    private static async Task<string> BeganAsync(PostgreSqlServer server, string before)
    {
        var began = string.Empty;
        await Eventually.TrueAsync(
            async () =>
            {
                began = await server.RunSqlAsync("SELECT query_start FROM pg_stat_activity WHERE query ~ 'RENAME TO \"watched\"' AND pid <> pg_backend_pid()");
                return began.Length > 0 && began != before;
            },
            TimeSpan.FromMinutes(5), "it is renamed");
        return began;
    }
}
