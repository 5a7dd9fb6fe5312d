// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PostgreSql.Ledger;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>The database that a service keeps its ledger in.</summary>
/// <param name="name">The name of the ledger.</param>
/// <param name="options">What code set.</param>
internal sealed class PostgreSqlLedgerLocation(string name, PostgreSqlLedgerOptions options)
{
    public const string SchemaKey = "Schema";

    private const string FullSchemaKey = $"Acgs:Ledger:{SchemaKey}";

    /// <summary>Checks what code set.</summary>
    /// <exception cref="ArgumentException">It cannot be used.</exception>
    public void Validate()
    {
        if (options is { DataSource: not null, ConnectionString: not null })
        {
            throw new ArgumentException(
                $"The ledger '{name}' sets both {nameof(options.DataSource)} and {nameof(options.ConnectionString)}; set one of them.", nameof(options));
        }

        if (options.ConnectionString is { } value && ConnectionEntry.FindProblem(value, PostgreSqlTarget.RequireHost) is { } problem)
        {
            throw new ArgumentException($"The {nameof(options.ConnectionString)} of the ledger '{name}' {problem}.", nameof(options));
        }
    }

    /// <summary>What is wrong with it; <see langword="null"/> if nothing is.</summary>
    public string? FindProblem(IServiceProvider services) => FindConnectionProblem(services) ?? FindSchemaProblem(services);

    /// <exception cref="InvalidOperationException">There is a problem: services may be created before the start looks for it.</exception>
    public PostgreSqlLedgerStore Open(IServiceProvider services)
    {
        if (FindProblem(services) is { } problem)
        {
            throw new InvalidOperationException($"{problem}.");
        }

        var schema = Schema(services);
        if (options.ConnectionString is { } given)
        {
            return PostgreSqlLedgerStore.Open(given, schema);
        }

        if ((options.DataSource?.Invoke(services) ?? services.GetKeyedService<NpgsqlDataSource>(name)) is { } own)
        {
            return PostgreSqlLedgerStore.Open(own, schema);
        }

        return ConnectionEntry.Find(services, name, PostgreSqlTarget.Parse) is { } entry && ApplicationPool.FindSource(services, name, entry) is null
            ? PostgreSqlLedgerStore.Open(entry, schema)
            : PostgreSqlLedgerStore.Open(services.GetRequiredService<NpgsqlDataSource>(), schema);
    }

    private string? FindConnectionProblem(IServiceProvider services)
    {
        var kinds = services.GetRequiredService<IServiceProviderIsKeyedService>();
        if (options is not { DataSource: null, ConnectionString: null } || kinds.IsKeyedService(typeof(NpgsqlDataSource), name))
        {
            return null;
        }

        var key = $"ConnectionStrings:{name}";
        if (services.GetRequiredService<GovernanceBuilder>().Configuration.GetConnectionString(name) is { } value && !string.IsNullOrWhiteSpace(value))
        {
            return ConnectionEntry.FindProblem(value, PostgreSqlTarget.RequireHost) is { } problem ? $"{key} {problem}" : null;
        }

        return kinds.IsService(typeof(NpgsqlDataSource))
            ? null
            : $"{key} is not set; set it to the database of the ledger, or register an {nameof(NpgsqlDataSource)}";
    }

    private string? FindSchemaProblem(IServiceProvider services)
    {
        try
        {
            _ = new LedgerTables(Schema(services));
            return null;
        }
        catch (ArgumentException)
        {
            return $"{FullSchemaKey} cannot be the name of a schema; set it to 1 to 63 bytes";
        }
    }

    private string Schema(IServiceProvider services) =>
        options.Schema ?? services.GetRequiredService<GovernanceBuilder>().Configuration[FullSchemaKey] ?? LedgerTables.DefaultSchema;
}
