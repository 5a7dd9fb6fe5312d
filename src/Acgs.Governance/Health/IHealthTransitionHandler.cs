// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Handles transitions of dependencies. Register it as a singleton.</summary>
public interface IHealthTransitionHandler
{
    /// <summary>
    /// Handles a transition. Called on the probe loop of the dependency: return quickly and queue longer work. Transitions of one
    /// dependency arrive in order, those of different dependencies possibly in parallel. Exceptions are logged and ignored.
    /// </summary>
    /// <param name="transition">The transition.</param>
    void OnTransition(HealthTransition transition);
}
