// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>Says that it begins, and waits for its end.</summary>
internal sealed class Work(ILogger<Work> logger) : BackgroundService
{
    // Not when it is executed: that may be after the host has started.
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        logger.LogInformation("The work begins.");
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Timeout.Infinite, stoppingToken);
}
