// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Makes data sources for connection strings.</summary>
internal static class OwnDataSource
{
    // Whole logs are read: fewer calls of the system.
    private const int ReadBuffer = 64 * 1024;

    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public static NpgsqlDataSource Create(string connectionString)
    {
        // The slim one needs no reflection; what it leaves out and we need is named.
        var builder = new NpgsqlSlimDataSourceBuilder(connectionString).EnableArrays().EnableTransportSecurity().EnableIntegratedSecurity();
        var settings = builder.ConnectionStringBuilder;
        settings.ReadBufferSize = Math.Max(settings.ReadBufferSize, ReadBuffer);
        // Of several servers only the primary has a use; Npgsql refuses the setting, and wants to be asked for it.
        settings.TargetSessionAttributes = null;
        return builder.Build();
    }

    /// <summary>The data source itself, or of several servers the primary.</summary>
    public static NpgsqlDataSource Primary(NpgsqlDataSource source) =>
        source is NpgsqlMultiHostDataSource several ? several.WithTargetSession(TargetSessionAttributes.Primary) : source;
}
