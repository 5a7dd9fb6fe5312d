// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Validates registered checks that the monitor cannot run.</summary>
internal static class CheckRegistrationValidation
{
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(1);

    // Timers support at most 49 days.
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(30);

    /// <summary>Validates with the framework's options, before the framework's own service throws a less helpful message.</summary>
    public static void Require(HealthCheckServiceOptions options)
    {
        if (options.Registrations.FirstOrDefault(check => check.Period < ShortestPeriod) is { } hasty)
        {
            throw Unusable($"The health check '{hasty.Name}' has a period of {hasty.Period}; the minimum is {ShortestPeriod}.");
        }

        if (options.Registrations.FirstOrDefault(check => check.Period > LongestPeriod) is { } idle)
        {
            throw Unusable($"The health check '{idle.Name}' has a period of {idle.Period}; the maximum is {LongestPeriod}.");
        }

        if (options.Registrations.GroupBy(check => check.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(name => name.Count() > 1) is { } twice)
        {
            throw Unusable($"Two health checks are named '{twice.Key}'; use unique names.");
        }
    }

    /// <summary>Validates timeouts, which requires <see cref="HealthOptions"/>.</summary>
    public static void RequireTimeouts(IServiceProvider services)
    {
        var period = services.GetRequiredService<IOptions<HealthOptions>>().Value.Period;
        var checks = services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;
        if (checks.FirstOrDefault(check => check.Timeout > (check.Period ?? period)) is { } slow)
        {
            throw Unusable(
                $"The health check '{slow.Name}' has a timeout of {slow.Timeout}, longer than its period ({slow.Period ?? period}); "
                + "shorten the timeout or lengthen the period.");
        }
    }

    private static GovernanceConfigurationException Unusable(string sentence) => new(typeof(HealthCheckServiceOptions), [sentence]);
}
