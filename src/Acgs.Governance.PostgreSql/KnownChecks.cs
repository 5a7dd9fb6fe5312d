// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using HealthChecks.NpgSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.PostgreSql;

/// <summary>Recognizes the checks that <c>AspNetCore.HealthChecks.NpgSql</c> and <c>Aspire.Npgsql</c> register.</summary>
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
            // The data source cannot be created, or this version of the package stores its options elsewhere: only the name is known.
            return true;
        }
    }

    // By the assembly of the factory, not by name, so that no other check of the application is created.
    private static bool IsOfKnownPackage(HealthCheckRegistration check) =>
        check.Factory.Target?.GetType().Assembly.GetName().Name is "HealthChecks.NpgSql" or "Aspire.Npgsql";

    // A custom query checks more than connectivity.
    private static bool Recognize(NpgSqlHealthCheckOptions options, out string? target)
    {
        var isPlain = options is { Configure: null, HealthCheckResultBuilder: null } && options.CommandText == Query;
        target = isPlain ? PostgreSqlTarget.Of(options.DataSource?.ConnectionString ?? options.ConnectionString) : null;
        return isPlain;
    }

    // The check does not expose its connection string.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_options")]
    private static extern ref NpgSqlHealthCheckOptions OptionsOf(NpgSqlHealthCheck check);
}
