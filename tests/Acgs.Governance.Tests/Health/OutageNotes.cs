// Constitutional Hash: cdd01ef066bc6cf2

using System.Threading.Channels;
using Acgs.Governance.Health;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Health;

internal sealed class OutageNotes(ILogger<OutageNotes> logger) : BackgroundService, IHealthTransitionHandler
{
    private readonly Channel<HealthTransition> _changes = Channel.CreateUnbounded<HealthTransition>();

    public void OnTransition(HealthTransition transition) => _changes.Writer.TryWrite(transition);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in _changes.Reader.ReadAllAsync(stoppingToken))
        {
            // Here is time for a mail or a ticket.
            logger.LogWarning("{Check} was {From} and is {To} since {Time:O}", change.Check, change.From, change.To, change.OccurredAt);
        }
    }
}
