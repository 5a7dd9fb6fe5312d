// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PostgreSql.Ledger;

namespace Acgs.Governance.Operations.Backup;

/// <summary>
/// Restores a backup into a new database. It is made under a name that nobody uses, compared with the manifest, and gets its name last: there is
/// either all of it or nothing.
/// </summary>
/// <param name="folder">The backup.</param>
/// <param name="server">The server.</param>
/// <param name="name">The name of the new database.</param>
internal sealed class BackupRestore(BackupFolder folder, BackupServer server, string name)
{
    private static readonly string[] WithoutRoles = ["--no-owner", "--no-privileges"];
    private static readonly TimeSpan RenamePatience = TimeSpan.FromSeconds(30);

    /// <summary>Whether owners and grants are left out, and all is owned by who restores.</summary>
    public bool IsWithoutRoles { get; init; }

    /// <summary>Where the file of the ledger goes; <see langword="null"/> for nowhere.</summary>
    public string? LedgerPath { get; init; }

    /// <summary>Whether the database is kept where it differs from the manifest.</summary>
    public bool AcceptsDifferences { get; init; }

    /// <exception cref="FailureException">It cannot be restored; nothing is left of it.</exception>
    public async Task<RestoredBackup> RunAsync(CancellationToken stop)
    {
        using var held = folder.TryHold();
        var (manifest, unknown) = await ReadAsync(stop);
        var restore = new DumpRestore(folder, manifest, server);
        RequireNone(await restore.FindObstaclesAsync(stop));
        var isOriginalThere = await RequireFreeAsync(manifest, stop);
        using var ledger = LedgerPath is null ? null : RestoredLedger.Begin(LedgerPath);
        await using var scratch = await ScratchDatabase.CreateAsync(server, "restore", manifest.Database, stop);
        var (findings, notes) = await restore.RunAsync(scratch, stop, IsWithoutRoles ? WithoutRoles : []);
        RequireNone(findings);
        var left = await ConfigureAsync(scratch, manifest.Database, stop);
        var kept = await FinishAsync(scratch, ledger, stop);
        return new(folder, manifest, scratch.Name, LedgerPath, [.. unknown, .. findings.Select(Describe), .. notes, .. left, .. kept])
        {
            IsOriginalThere = isOriginalThere,
            HasItsName = scratch.Name == name,
        };
    }

    // A file that nobody named says nothing against those that the manifest names.
    private async Task<(BackupManifest Manifest, IReadOnlyList<string> Unknown)> ReadAsync(CancellationToken stop)
    {
        try
        {
            var manifest = folder.ReadManifest();
            var findings = (await FileCheck.RunAsync(folder, manifest, stop)).ToLookup(finding => finding.Kind == BackupFindingKind.FileUnknown);
            RequireNone([.. findings[false]]);
            return LedgerPath is null || manifest.Ledger is { Place: LedgerPlace.File }
                ? (manifest, [.. findings[true].Select(finding => finding.Message)])
                : throw new FailureException("--ledger-to: the backup has no file of a ledger; leave it out.");
        }
        catch (FormatException invalid)
        {
            throw new FailureException($"'{folder.Path}' cannot be restored: {invalid.Message}.");
        }
    }

    private void RequireNone(IReadOnlyList<BackupFinding> findings)
    {
        if (findings.FirstOrDefault(finding => !AcceptsDifferences || !IsDifference(finding)) is { } first)
        {
            var more = findings.Count == 1 ? string.Empty : " There is more: run 'acgs-cli backup verify'.";
            var hint = IsDifference(first) ? " --accept-differences restores it all the same." : string.Empty;
            throw new FailureException($"nothing was restored: {first.Message}{more}{hint}");
        }
    }

    // What was restored is all of a dump whose hash is right; it is not what was counted.
    private static bool IsDifference(BackupFinding finding) => finding.Kind is BackupFindingKind.RowsDiffer or BackupFindingKind.DefinitionsDiffer;

    private static string Describe(BackupFinding accepted) => $"accepted: {accepted.Message}";

    /// <returns>Whether the database that was backed up is there.</returns>
    private async Task<bool> RequireFreeAsync(BackupManifest manifest, CancellationToken stop)
    {
        await using var session = await server.OpenMaintenanceAsync(stop);
        var databases = await session.Connection.ReadAsync("SELECT datname FROM pg_database", row => row.GetString(0), stop);
        if (databases.Contains(name))
        {
            throw new FailureException(
                $"the database '{name}' exists already on {server.Address}; name a new one by --to, nothing that exists is overwritten.");
        }

        var roles = await session.Connection.ReadAsync("SELECT rolname FROM pg_roles", row => row.GetString(0), stop);
        var missing = manifest.Roles.Except(roles).ToList();
        if (!IsWithoutRoles && missing.Count > 0)
        {
            throw new FailureException(
                $"the server {server.Address} has no role {string.Join(", ", missing.Select(role => $"'{role}'"))}: "
                + $"make it ({BackupFolder.Globals} of the backup has the statement), or leave out owners and grants by --no-owner.");
        }

        return databases.Contains(manifest.Database.Name);
    }

    private async Task<IReadOnlyList<string>> ConfigureAsync(ScratchDatabase scratch, BackedUpDatabase original, CancellationToken stop)
    {
        await using var session = await server.OpenMaintenanceAsync(stop);
        return await new DatabaseSettings(original).ApplyAsync(session.Connection, scratch.Name, IsWithoutRoles, stop);
    }

    /// <returns>What a person has to do.</returns>
    private async Task<IReadOnlyList<string>> FinishAsync(ScratchDatabase scratch, RestoredLedger? ledger, CancellationToken stop)
    {
        if (ledger is not null)
        {
            await ledger.FillAsync(folder, stop);
        }

        var made = scratch.Name;
        var isRenamed = await scratch.TryRenameAsync(name, RenamePatience, stop);
        if (ledger is not null && !ledger.TryPlace())
        {
            throw new FailureException(
                $"the database '{scratch.Name}' is restored, but '{LedgerPath}' exists by now; copy {BackupFolder.Ledger} by hand.");
        }

        return isRenamed ? [] :
        [
            $"others are connected to the new database, which keeps the name '{made}' for that; when they have gone: "
            + $"ALTER DATABASE {SqlName.Quote(made)} RENAME TO {SqlName.Quote(name)}",
        ];
    }
}
