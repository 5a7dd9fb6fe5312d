// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>What a backup has in it, so that it can be told from another one and from a damaged one.</summary>
internal sealed record BackupManifest
{
    public required string ToolVersion { get; init; }

    public required string ConstitutionalHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The version of <c>pg_dump</c>, such as <c>15.18</c>; <see langword="null"/> in older manifests.</summary>
    public string? DumpToolVersion { get; init; }

    /// <summary>Its first number; 0 if it is not known.</summary>
    public int DumpToolMajor => PostgreSqlVersion.Major(DumpToolVersion ?? string.Empty);

    /// <summary>Whether rows were hashed with their columns in the order of their names; not so in older manifests.</summary>
    public bool IsByName { get; init; }

    public required BackedUpDatabase Database { get; init; }

    public required DatabaseContent Content { get; init; }

    /// <summary>The roles that own something or are granted something; the dump names them and does not make them.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The ledger; <see langword="null"/> if none is configured, or it is in another database.</summary>
    public required BackedUpLedger? Ledger { get; init; }

    /// <summary>All files but the manifest.</summary>
    public required IReadOnlyList<BackupFile> Files { get; init; }

    /// <summary>The length of all files.</summary>
    public long Size => Files.Sum(file => file.Size);
}
