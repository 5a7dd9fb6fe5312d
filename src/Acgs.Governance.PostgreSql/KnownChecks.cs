// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using HealthChecks.NpgSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.PostgreSql;

/// <summary>Recognizes the checks that <c>AspNetCore.HealthChecks.NpgSql</c> and <c>Aspire.Npgsql</c> add.</summary>
internal static class KnownChecks
{
    private static readonly string Query = new NpgSqlHealthCheckOptions("Host=any").CommandText;

    public static bool Recognize(IServiceProvider services, HealthCheckRegistration check, out string? target)
    {
        target = null;
        if (!IsOfKnownPackage(check))
        {
            return false;
        }

        try
        {
            using var scope = services.CreateScope();
            return check.Factory(scope.ServiceProvider) is NpgSqlHealthCheck known && Recognize(OptionsOf(known), out target);
        }
        catch (Exception)
        {
            // Its data source cannot be created, or the check is of a version that keeps its options elsewhere: only its name is known.
            return true;
        }
    }

    // By who made the factory, not by name: no other check of the application is created for this.
    private static bool IsOfKnownPackage(HealthCheckRegistration check) =>
        check.Factory.Target?.GetType().Assembly.GetName().Name is "HealthChecks.NpgSql" or "Aspire.Npgsql";

    // A query of its own asks more than whether the server answers.
    private static bool Recognize(NpgSqlHealthCheckOptions options, out string? target)
    {
        var isPlain = options is { Configure: null, HealthCheckResultBuilder: null } && options.CommandText == Query;
        target = isPlain ? PostgreSqlTarget.Of(options.DataSource?.ConnectionString ?? options.ConnectionString) : null;
        return isPlain;
    }

    // The check tells nobody which database it asks.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_options")]
    private static extern ref NpgSqlHealthCheckOptions OptionsOf(NpgSqlHealthCheck check);
}
