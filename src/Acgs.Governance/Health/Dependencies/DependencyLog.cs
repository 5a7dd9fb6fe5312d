// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Says at start which checks are not run, because another one asks the same dependency.</summary>
internal sealed partial class DependencyLog(
    IOptions<HealthCheckServiceOptions> registered, DependencyChecks checks, ILogger<DependencyLog> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Only when the checks of code and configuration have come together is it known.
        _ = registered.Value;
        foreach (var (check, origin, replaced, replacedOrigin) in checks.Replaced)
        {
            Log.Replaced(logger, check, origin, replaced, replacedOrigin);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            1220,
            LogLevel.Information,
            "Health check {Check} of {Origin} takes the place of {Replaced} of {ReplacedOrigin}, which asks the same dependency and is not run.",
            EventName = "HealthCheckReplaced")]
        public static partial void Replaced(ILogger logger, string check, string origin, string replaced, string replacedOrigin);
    }
}
