// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Logs at start which checks are replaced by a check of the same dependency.</summary>
internal sealed partial class DependencyLog(
    IOptions<HealthCheckServiceOptions> registered, DependencyChecks checks, ILogger<DependencyLog> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Known only after the checks of code and configuration are combined.
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
            "Health check {Check} of {Origin} replaces {Replaced} of {ReplacedOrigin}: both check the same dependency.",
            EventName = "HealthCheckReplaced")]
        public static partial void Replaced(ILogger logger, string check, string origin, string replaced, string replacedOrigin);
    }
}
