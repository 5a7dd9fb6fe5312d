// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using HealthChecks.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Redis;

/// <summary>Recognizes the checks that <c>AspNetCore.HealthChecks.Redis</c> and <c>Aspire.StackExchange.Redis</c> add.</summary>
internal static class KnownChecks
{
    // Aspire names the check of a keyed multiplexer with its key behind an underscore.
    private const string Aspire = "StackExchange.Redis";

    public static bool Recognize(IServiceProvider services, HealthCheckRegistration check, out string? target)
    {
        target = null;
        // By who made the factory: no other check of the application is created for this.
        if (check.Factory.Target?.GetType().Assembly != typeof(RedisHealthCheck).Assembly)
        {
            return false;
        }

        try
        {
            target = IsOfAspire(check.Name)
                ? ApplicationMultiplexer.Find(services, KeyIn(check.Name))?.FindTarget(services)
                : TargetOf(services, check);
        }
        catch (Exception)
        {
            // Its connection string cannot be had or read, or the check is of a version that keeps it elsewhere: only its name is known.
        }

        return true;
    }

    private static bool IsOfAspire(string name) => name == Aspire || name.StartsWith($"{Aspire}_", StringComparison.Ordinal);

    private static string? KeyIn(string name) => name == Aspire ? null : name[(Aspire.Length + 1)..];

    // One that gets a multiplexer would have to connect to tell where it leads.
    private static string? TargetOf(IServiceProvider services, HealthCheckRegistration check)
    {
        using var scope = services.CreateScope();
        return ConnectionStringOf((RedisHealthCheck)check.Factory(scope.ServiceProvider)) is { } connectionString ? RedisTarget.Of(connectionString) : null;
    }

    // The check tells nobody which server it asks.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_redisConnectionString")]
    private static extern ref string? ConnectionStringOf(RedisHealthCheck check);
}
