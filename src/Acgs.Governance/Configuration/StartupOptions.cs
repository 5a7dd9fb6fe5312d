// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Configuration;

/// <summary>Options that must be valid for the host to start.</summary>
/// <param name="Read">Creates and validates them.</param>
internal sealed record StartupOptions(Action<IServiceProvider> Read);
