// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>Says that it has begun, and waits for its end.</summary>
internal sealed class Work(ILogger<Work> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        logger.LogInformation("The work has begun.");
        return Task.Delay(Timeout.Infinite, stoppingToken);
    }
}
