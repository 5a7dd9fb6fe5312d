// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Is told when a dependency changes its status. Register it as a singleton.</summary>
public interface IHealthTransitionHandler
{
    /// <summary>
    /// Takes note of a change. It is called on the loop that probes the dependency, so it must return at once: what takes time
    /// belongs into a queue. The changes of one dependency come in order, those of different ones may come at the same time. An
    /// exception is logged and goes no further.
    /// </summary>
    /// <param name="transition">The change.</param>
    void OnTransition(HealthTransition transition);
}
