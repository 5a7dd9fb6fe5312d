// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Ledger;
using Acgs.Governance.Ledger;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Backup;

/// <summary>The folder of a service with a database and a ledger, in which the program runs.</summary>
internal sealed class BackupService : IDisposable
{
    private readonly LedgerFolder _ledger;

    private BackupService(PostgreSqlServer server, LedgerFolder ledger, string database) => (Server, _ledger, Database) = (server, ledger, database);

    public PostgreSqlServer Server { get; }

    public string Database { get; }

    public TemporaryFolder Folder => _ledger.Folder;

    /// <summary>The only backup that there is.</summary>
    public string Backup => Assert.Single(Directory.GetDirectories(PathOf("backups"), "acgs-*"));

    /// <summary>Makes the database, and a ledger of 100 records in a file or in the database.</summary>
    public static async Task<BackupService> CreateAsync(PostgreSqlServer server, bool hasLedgerFile)
    {
        var database = $"of cli {Guid.NewGuid():N}";
        await server.RunSqlAsync($"CREATE DATABASE \"{database}\"");
        await server.RunSqlAsync("CREATE TABLE item (id integer PRIMARY KEY, name text); INSERT INTO item SELECT i, 'item ' || i FROM generate_series(1, 500) AS i", database);
        var ledger = await LedgerFolder.CreateAsync(hasLedgerFile ? 100 : 0);
        if (!hasLedgerFile)
        {
            File.Delete(ledger.PathOf(LedgerFolder.Database));
            await using var store = PostgreSqlLedgerStore.Open(server.ConnectionString(database));
            await LedgerMaker.AppendAsync(store, 100, TimeProvider.System.GetUtcNow().AddHours(-3), ledger.Folder.Read(LedgerFolder.PrivateKey), static _ => { });
        }

        ledger.Folder.Write(
            "appsettings.json",
            $$"""
            {
              "ConnectionStrings": { "postgresql": "{{server.ConnectionString(database)}}" }, // {{server.Password}}
              "Acgs": { "Service": "audit", "Alerts": { "Webhooks": { "ops": { "Secret": "whsec_hunter2" } } } }
            }
            """);
        return new(server, ledger, database);
    }

    public string PathOf(string name) => Path.Combine(Folder.Path, name);

    public Task<ProcessResult> RunAsync(params string[] arguments) => CliProcess.RunAsync(Folder, ["backup", .. arguments]);

    /// <summary>What the ledger has of backups, the oldest first.</summary>
    public async Task<string> RecordsAsync()
    {
        await using ILedgerStore store = File.Exists(PathOf(LedgerFolder.Database))
            ? new Acgs.Governance.Sqlite.Ledger.SqliteLedgerStore(PathOf(LedgerFolder.Database))
            : PostgreSqlLedgerStore.Open(Server.ConnectionString(Database));
        var records = new List<string>();
        await foreach (var row in store.QueryAsync(new() { Service = "acgs-cli" }, TestContext.Current.CancellationToken))
        {
            var record = row.ToRecord();
            records.Add($"{record.Rule} {record.Outcome} {record.Severity}");
        }

        records.Reverse();
        return string.Join(", ", records);
    }

    public void Dispose() => _ledger.Dispose();
}
