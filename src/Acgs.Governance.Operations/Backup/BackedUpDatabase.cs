// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>Which database was backed up, and what a new one of its kind is made with.</summary>
internal sealed record BackedUpDatabase
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The system identifier of its server; where the role may not read it, host, port and number of the database.</summary>
    public required string System { get; init; }

    /// <summary>The version of the server, such as <c>15.4</c>.</summary>
    public required string ServerVersion { get; init; }

    public required string Encoding { get; init; }

    public required string Collation { get; init; }

    public required string CharacterType { get; init; }

    /// <summary>The provider of its collation: <c>c</c> for the C library, <c>i</c> for ICU, <c>b</c> for the server's own.</summary>
    public required string LocaleProvider { get; init; }

    /// <summary>The locale of that provider; <see langword="null"/> for the C library.</summary>
    public required string? Locale { get; init; }

    public required string Owner { get; init; }

    /// <summary>What <c>ALTER DATABASE … SET</c> has set, as <c>name=value</c>; a dump of one database has it not.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>What is granted on it, as PostgreSQL writes it (<c>clerk=c/postgres</c>); empty if nobody has changed that, and in older manifests.</summary>
    public IReadOnlyList<string> Grants { get; init; } = [];

    /// <summary>Roles and what <c>ALTER ROLE … IN DATABASE … SET</c> has set for them, without the values, which may be secret.</summary>
    public IReadOnlyList<string> RoleSettings { get; init; } = [];

    /// <summary>The first number of the version of the server.</summary>
    public int MajorVersion => PostgreSqlVersion.Major(ServerVersion);

    /// <summary>Whether both are one database at two times.</summary>
    public bool IsSame(BackedUpDatabase other) => (Name, System) == (other.Name, other.System);
}
