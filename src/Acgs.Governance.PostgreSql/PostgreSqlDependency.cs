// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>A PostgreSQL dependency registered in code.</summary>
internal sealed class PostgreSqlDependency : ConnectorDependency
{
    public const string DefaultName = "postgresql";

    private readonly PostgreSqlDependencyOptions _options;

    public PostgreSqlDependency(string name, PostgreSqlDependencyOptions options)
        : base(PostgreSqlDependencyKind.PostgreSql, name, options)
    {
        _options = options;
        if (options is { DataSource: not null, ConnectionString: not null })
        {
            throw new ArgumentException(
                $"The dependency '{name}' sets both {nameof(options.DataSource)} and {nameof(options.ConnectionString)}; set one of them.", nameof(options));
        }

        if (options.ConnectionString is { } value && ConnectionEntry.FindProblem(value, PostgreSqlTarget.Parse) is { } problem)
        {
            throw new ArgumentException($"The {nameof(options.ConnectionString)} of the dependency '{name}' {problem}.", nameof(options));
        }
    }

    public override bool IsImplied => Name == DefaultName && !IsGiven;

    private bool IsGiven => _options is not { DataSource: null, ConnectionString: null };

    public override string? FindProblem(IServiceProvider services) =>
        IsGiven || HasKeyedSource(services) ? null : ConnectionEntry.FindProblem(services, this, typeof(NpgsqlDataSource), PostgreSqlTarget.Parse);

    public override string? FindTarget(IServiceProvider services)
    {
        try
        {
            var (source, connectionString) = Find(services);
            return PostgreSqlTarget.Of(source?.ConnectionString ?? connectionString);
        }
        catch (Exception)
        {
            // Application code: a data source that cannot be created has no target.
            return null;
        }
    }

    public override IHealthCheck Create(IServiceProvider services, TimeSpan timeout)
    {
        var (source, connectionString) = Find(services);
        return source is null
            ? PostgreSqlProbe.Create(services, Name, connectionString!, timeout)
            : PostgreSqlProbe.Create(services, source, timeout);
    }

    private bool HasKeyedSource(IServiceProvider services) =>
        services.GetRequiredService<IServiceProviderIsKeyedService>().IsKeyedService(typeof(NpgsqlDataSource), Name);

    private (NpgsqlDataSource? Source, string? ConnectionString) Find(IServiceProvider services)
    {
        if (_options.ConnectionString is { } given)
        {
            return (null, given);
        }

        if ((_options.DataSource?.Invoke(services) ?? services.GetKeyedService<NpgsqlDataSource>(Name)) is { } own)
        {
            return (own, null);
        }

        return ConnectionEntry.Find(services, Name, PostgreSqlTarget.Parse) is { } entry && ApplicationPool.FindSource(services, Name, entry) is null
            ? (null, entry)
            : (services.GetRequiredService<NpgsqlDataSource>(), null);
    }
}
