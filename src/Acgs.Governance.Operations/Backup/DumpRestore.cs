// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PostgreSql.Ledger;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Restores the dump of a backup into a new database, all or nothing.</summary>
/// <param name="folder">The backup.</param>
/// <param name="manifest">What is in it.</param>
/// <param name="server">The server.</param>
internal sealed class DumpRestore(BackupFolder folder, BackupManifest manifest, BackupServer server)
{
    private readonly PostgreSqlTool _restore = new("pg_restore");

    /// <summary>What keeps the backup from being restored, before anything is made: an unreadable dump, extensions that are not there.</summary>
    /// <exception cref="FailureException">Server, tools and backup do not fit together.</exception>
    public async Task<IReadOnlyList<BackupFinding>> FindObstaclesAsync(CancellationToken stop)
    {
        var tool = await _restore.RequireAsync(Math.Max(manifest.Database.MajorVersion, manifest.DumpToolMajor), stop);
        await using var session = await server.OpenMaintenanceAsync(stop);
        RequireFit(session.Connection.PostgreSqlVersion.Major, PostgreSqlVersion.Major(tool));
        try
        {
            await _restore.RunAsync(stop, "--list", folder.PathOf(BackupFolder.Dump));
        }
        catch (FailureException unreadable) when (!RestoreFailure.IsOfEnvironment(unreadable.Message))
        {
            return [new(BackupFindingKind.DumpUnreadable, unreadable.Message)];
        }

        var available = await session.Connection.ReadAsync("SELECT name FROM pg_available_extensions", row => row.GetString(0), stop);
        return
        [
            .. manifest.Content.Extensions.Where(extension => !available.Contains(extension.Name)).Select(extension => new BackupFinding(
                BackupFindingKind.ExtensionMissing, $"the extension {extension.Name} is not installed on the server {server.Address}.")),
        ];
    }

    /// <summary>Restores, and compares what came of it with the manifest.</summary>
    /// <returns>What is wrong.</returns>
    public async Task<(IReadOnlyList<BackupFinding> Findings, IReadOnlyList<string> Notes)> RunAsync(
        ScratchDatabase target, CancellationToken stop, params string[] options)
    {
        try
        {
            await _restore.RunAsync(
                server, target.Name, stop,
                ["--exit-on-error", "--single-transaction", "--dbname", target.Name, .. options, folder.PathOf(BackupFolder.Dump)]);
        }
        catch (FailureException failure)
        {
            return RestoreFailure.IsOfEnvironment(failure.Message)
                ? throw new FailureException($"restoring on {server.Address} failed, which says nothing about the backup: {failure.Message}", failure)
                : ([new(BackupFindingKind.RestoreFailed, failure.Message)], []);
        }

        await using var session = await target.OpenAsync(stop);
        await using var transaction = await ContentReader.BeginAsync(session.Connection, stop);
        var restored = await new ContentReader(session.Connection).ReadAsync(manifest.IsByName, stop);
        var isSameVersion = session.Connection.PostgreSqlVersion.Major == manifest.Database.MajorVersion;
        return (
            ContentComparison.Compare(manifest.Content, restored, isSameVersion),
            [.. ContentComparison.NoteVersions(manifest.Content, restored)]);
    }

    private void RequireFit(int version, int tool)
    {
        if (version < manifest.Database.MajorVersion)
        {
            throw new FailureException(
                $"the backup is of PostgreSQL {manifest.Database.MajorVersion}, the server {server.Address} is {version}: "
                + "name a server of the same or a newer version.");
        }

        if (!PostgreSqlVersion.Takes(version, manifest.DumpToolMajor))
        {
            throw new FailureException(
                $"the dump was made by pg_dump {manifest.DumpToolVersion}, "
                + $"and PostgreSQL {version} of {server.Address} refuses what such a dump sets: "
                + $"name a server of version {manifest.DumpToolMajor}, and make backups with the client tools of version {PostgreSqlVersion.NewestTool(version)}.");
        }

        if (!PostgreSqlVersion.Takes(version, tool))
        {
            throw new FailureException(
                $"pg_restore {tool} is too new for PostgreSQL {version} of {server.Address}, which refuses what it sends: "
                + $"install the client tools of version {PostgreSqlVersion.NewestTool(version)}, and put their folder first in PATH.");
        }
    }
}
