// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Makes a backup: under a name that nobody takes for one, which it gets when it is complete.</summary>
/// <param name="request">What, and to where.</param>
/// <param name="time">The clock.</param>
internal sealed class BackupCreation(BackupRequest request, TimeProvider time)
{
    private readonly PostgreSqlTool _dump = new("pg_dump");
    private readonly PostgreSqlTool _dumpAll = new("pg_dumpall");
    private readonly List<string> _notes = [];

    /// <exception cref="FailureException">It cannot be made; nothing is left of it.</exception>
    public async Task<CreatedBackup> RunAsync(CancellationToken stop)
    {
        var start = time.GetTimestamp();
        await using var session = await request.Server.OpenAsync(request.Server.Database, stop);
        var server = session.Connection.PostgreSqlVersion.Major;
        var tool = await _dump.RequireAsync(server, stop);
        NoteTool(tool, server);
        using var storage = BackupStorage.Take(request.Folder);
        var (folder, manifest) = await MakeAsync(storage, session.Connection, tool, stop);
        var removed = new OlderBackups(storage, request.Retention, _notes).Remove(folder, manifest, time.GetUtcNow());
        return new(folder, manifest, time.GetElapsedTime(start), removed, _notes);
    }

    private async Task<(BackupFolder Folder, BackupManifest Manifest)> MakeAsync(
        BackupStorage storage, NpgsqlConnection connection, string tool, CancellationToken stop)
    {
        var partial = storage.Begin(time.GetUtcNow());
        try
        {
            var manifest = await FillAsync(partial, connection, tool, stop);
            return (storage.Complete(partial), manifest);
        }
        catch
        {
            Directory.Delete(partial.Path, recursive: true);
            throw;
        }
    }

    private void NoteTool(string tool, int server)
    {
        if (!PostgreSqlVersion.Takes(server, PostgreSqlVersion.Major(tool)))
        {
            _notes.Add(
                $"the dump of pg_dump {tool} cannot be restored on PostgreSQL {server}, which refuses what clients that new send: "
                + $"make backups with the client tools of version {PostgreSqlVersion.NewestTool(server)}, their folder first in PATH.");
        }
    }

    private async Task<BackupManifest> FillAsync(BackupFolder folder, NpgsqlConnection connection, string tool, CancellationToken stop)
    {
        await using var transaction = await ContentReader.BeginAsync(connection, stop);
        var createdAt = time.GetUtcNow();
        var snapshot = (await connection.ReadAsync("SELECT pg_export_snapshot()", row => row.GetString(0), stop))[0];
        var reader = new ContentReader(connection);
        var database = await reader.ReadDatabaseAsync(request.Server.Address, stop);
        var roles = await reader.ReadRolesAsync(stop);
        var ledger = await CopyLedgerAsync(folder, connection, database, stop);
        var content = await DumpAsync(folder, reader, snapshot, stop);
        await DumpGlobalsAsync(folder, stop);
        CopyConfiguration(folder);
        var manifest = new BackupManifest
        {
            ToolVersion = request.ToolVersion,
            ConstitutionalHash = request.ConstitutionalHash,
            CreatedAt = createdAt,
            DumpToolVersion = tool,
            IsByName = true,
            Database = database,
            Content = content,
            Roles = roles,
            Ledger = ledger,
            Files = await BackupSeal.SealAsync(folder, stop),
        };
        BackupSeal.WriteManifest(folder, manifest);
        return manifest;
    }

    // The ledger may be a file, in this database, or in one that has a backup of its own.
    private async Task<BackedUpLedger?> CopyLedgerAsync(
        BackupFolder folder, NpgsqlConnection snapshot, BackedUpDatabase database, CancellationToken stop)
    {
        if (request.Ledger is not { } ledger)
        {
            return null;
        }

        if (ledger.Path is { } path)
        {
            return await LedgerCopy.OfFileAsync(path, folder.PathOf(BackupFolder.Ledger), stop);
        }

        await using var session = await ledger.Server!.OpenAsync(ledger.Server.Database, stop);
        if ((await new ContentReader(session.Connection).ReadDatabaseAsync(ledger.Server.Address, stop)).IsSame(database))
        {
            return await LedgerCopy.OfSnapshotAsync(snapshot, ledger, stop);
        }

        _notes.Add(
            $"the ledger is in the database '{ledger.Server.Database}' of {ledger.Server.Address} and not in this backup; back that up as well.");
        return null;
    }

    // Rows are counted while they are dumped: both see the same instant.
    private async Task<DatabaseContent> DumpAsync(BackupFolder folder, ContentReader reader, string snapshot, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var file = folder.PathOf(BackupFolder.Dump);
        await DurableFile.Create(file).DisposeAsync();
        var dump = OrCancelAsync(
            _dump.RunAsync(request.Server, request.Server.Database, either.Token, "--format=custom", "--file", file, "--snapshot", snapshot), either);
        var content = OrCancelAsync(reader.ReadAsync(isByName: true, either.Token), either);
        // Of both the one that failed is thrown, not the one that was canceled for it.
        await Task.WhenAll(dump, content);
        return await content;
    }

    private static async Task<T> OrCancelAsync<T>(Task<T> work, CancellationTokenSource other)
    {
        try
        {
            return await work;
        }
        catch
        {
            await other.CancelAsync();
            throw;
        }
    }

    // A dump of one database names roles and does not make them.
    private async Task DumpGlobalsAsync(BackupFolder folder, CancellationToken stop)
    {
        var file = folder.PathOf(BackupFolder.Globals);
        try
        {
            await DurableFile.Create(file).DisposeAsync();
            await _dumpAll.RunAsync(
                request.Server, request.Server.Database, stop,
                "--globals-only", "--no-role-passwords", "--database", request.Server.Database, "--file", file);
        }
        catch (FailureException failure)
        {
            File.Delete(file);
            _notes.Add($"the roles of the server are not in this backup: {failure.Message}");
        }
    }

    private void CopyConfiguration(BackupFolder folder)
    {
        foreach (var file in request.Configuration)
        {
            DurableFile.CreateFolder(folder.PathOf(BackupFolder.Configuration));
            ConfigurationCopy.Write(file, Path.Combine(folder.PathOf(BackupFolder.Configuration), Path.GetFileName(file)));
        }
    }
}
