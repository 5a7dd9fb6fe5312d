// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using HealthChecks.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Redis;

/// <summary>Recognizes the checks that <c>AspNetCore.HealthChecks.Redis</c> and <c>Aspire.StackExchange.Redis</c> register.</summary>
internal static class KnownChecks
{
    // Aspire appends the service key of a keyed multiplexer after an underscore.
    private const string Aspire = "StackExchange.Redis";

    public static bool Recognize(IServiceProvider services, HealthCheckRegistration check, out string? target)
    {
        target = null;
        // By the assembly of the factory, so that no other check of the application is created.
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
            // The connection string cannot be read, or this version of the package stores it elsewhere: only the name is known.
        }

        return true;
    }

    private static bool IsOfAspire(string name) => name == Aspire || name.StartsWith($"{Aspire}_", StringComparison.Ordinal);

    private static string? KeyIn(string name) => name == Aspire ? null : name[(Aspire.Length + 1)..];

    // A check with a multiplexer factory would have to connect to reveal its address.
    private static string? TargetOf(IServiceProvider services, HealthCheckRegistration check)
    {
        using var scope = services.CreateScope();
        return ConnectionStringOf((RedisHealthCheck)check.Factory(scope.ServiceProvider)) is { } connectionString ? RedisTarget.Of(connectionString) : null;
    }

    // The check does not expose its connection string.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_redisConnectionString")]
    private static extern ref string? ConnectionStringOf(RedisHealthCheck check);
}
