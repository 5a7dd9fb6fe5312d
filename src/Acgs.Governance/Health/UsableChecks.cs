// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Finds registered checks that the monitor cannot run, and says what to do.</summary>
internal static class UsableChecks
{
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(1);

    // A timer waits for 49 days at most.
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(30);

    /// <summary>Belongs to the options, because the framework's own service finds these next, and throws without saying what to do.</summary>
    public static void Require(HealthCheckServiceOptions options)
    {
        if (options.Registrations.FirstOrDefault(check => check.Period < ShortestPeriod) is { } hasty)
        {
            throw Unusable($"The health check '{hasty.Name}' has a period of {hasty.Period}; give it at least {ShortestPeriod}.");
        }

        if (options.Registrations.FirstOrDefault(check => check.Period > LongestPeriod) is { } idle)
        {
            throw Unusable($"The health check '{idle.Name}' has a period of {idle.Period}; give it at most {LongestPeriod}.");
        }

        if (options.Registrations.GroupBy(check => check.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(name => name.Count() > 1) is { } twice)
        {
            throw Unusable($"Two health checks have the name '{twice.Key}'; give each its own.");
        }
    }

    /// <summary>Needs the period of <see cref="HealthOptions"/>, so it comes with the checks of these.</summary>
    public static void RequireTimeouts(IServiceProvider services)
    {
        var period = services.GetRequiredService<IOptions<HealthOptions>>().Value.Period;
        var checks = services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;
        if (checks.FirstOrDefault(check => check.Timeout > (check.Period ?? period)) is { } slow)
        {
            throw Unusable(
                $"The health check '{slow.Name}' has a timeout of {slow.Timeout}, longer than its period ({slow.Period ?? period}); "
                + "give it a shorter timeout or a longer period.");
        }
    }

    private static GovernanceConfigurationException Unusable(string sentence) => new(typeof(HealthCheckServiceOptions), [sentence]);
}
