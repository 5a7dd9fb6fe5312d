// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.Health;

namespace Acgs.Governance.Tests;

/// <summary>Every change of status that a host has published, in order.</summary>
internal sealed class RecordedTransitions : IHealthTransitionHandler
{
    private readonly ConcurrentQueue<HealthTransition> _all = [];

    public IReadOnlyList<string> All => [.. _all.Select(change => $"{change.From} to {change.To}: {change.Reason}")];

    public void OnTransition(HealthTransition transition) => _all.Enqueue(transition);
}
