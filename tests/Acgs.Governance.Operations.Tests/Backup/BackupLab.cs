// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Backup;
using Acgs.Governance.Operations.Records;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Operations.Tests.Backup;

/// <summary>A folder with backups of a database, and hands that change them.</summary>
internal sealed class BackupLab : IDisposable
{
    public const string Hash = "cdd01ef066bc6cf2";

    private readonly PostgreSqlServer _server;

    private BackupLab(PostgreSqlServer server, string database) => (_server, Database) = (server, database);

    public string Database { get; }

    public string Root { get; } = Directory.CreateTempSubdirectory("acgs-backup-").FullName;

    public string LedgerPath => Path.Combine(Root, "ledger.db");

    public BackupServer Server => new(new NpgsqlConnectionStringBuilder(_server.ConnectionString()) { Database = Database });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<BackupLab> CreateAsync(PostgreSqlServer server, int seed = 0) => new(server, await SampleDatabase.CreateAsync(server, seed));

    public string Folder => Path.Combine(Root, "backups");

    /// <summary>The hands on a database that is there.</summary>
    public static BackupLab Of(PostgreSqlServer server, string database) => new(server, database);

    /// <summary>Makes a backup.</summary>
    public Task<CreatedBackup> BackUpAsync(LedgerSource? ledger = null, BackupRetention? retention = null, string? folder = null) => new BackupCreation(
        new(Server, ledger, [], folder ?? Folder, retention ?? new(null, null), "0.0.0", Hash), TimeProvider.System).RunAsync(Stop);

    /// <summary>Verifies one.</summary>
    public Task<VerifiedBackup> VerifyAsync(BackupFolder folder) => new BackupVerification(folder, Server, new()).RunAsync(Stop);

    /// <summary>Verifies one whose hashes somebody has corrected who changed it.</summary>
    public async Task<VerifiedBackup> VerifyForgedAsync(BackupFolder folder, Func<BackupManifest, BackupManifest>? change = null)
    {
        var manifest = folder.ReadManifest();
        var files = new List<BackupFile>();
        foreach (var file in manifest.Files)
        {
            files.Add(await DurableFile.SealAsync(folder, file.Path, Stop));
        }

        manifest = manifest with { Files = files };
        var text = ManifestWriter.Write(change?.Invoke(manifest) ?? manifest);
        await File.WriteAllBytesAsync(folder.PathOf(BackupFolder.Manifest), text, Stop);
        await File.WriteAllBytesAsync(folder.PathOf(BackupFolder.ManifestHash), Encoding.ASCII.GetBytes(BackupFolder.HashLine(text)), Stop);
        return await VerifyAsync(folder);
    }

    /// <summary>A ledger of SQLite beside the database, with more records.</summary>
    public async Task<LedgerSource> FillFileAsync(int records)
    {
        await using var store = new SqliteLedgerStore(LedgerPath);
        await FillAsync(store, records);
        return new(LedgerPath, Server: null, LedgerTables.DefaultSchema);
    }

    /// <summary>A ledger in the database, with more records.</summary>
    public async Task<LedgerSource> FillSchemaAsync(int records)
    {
        await using var store = PostgreSqlLedgerStore.Open(Server.ConnectionString(Database), "the ledger");
        await FillAsync(store, records);
        return new(Path: null, Server, "the ledger");
    }

    /// <summary>The databases that verifications and restores have made, and not dropped.</summary>
    public async Task<string> ScratchDatabasesAsync() =>
        await _server.RunSqlAsync("SELECT count(*) FROM pg_database WHERE datname ~ '^acgs_'");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static async Task FillAsync(ILedgerStore store, int records)
    {
        await store.MigrateAsync("example.org/ledger", Stop);
        for (var number = 0; number < records; number++)
        {
            await OperatorRecords.AppendAsync(store, new(OperatorRules.CacheCleared, "succeeded", ViolationSeverity.Low, Hash), Stop);
        }

        await new LedgerIntegrator(store, TimeProvider.System).StepAsync(Stop);
    }
}
