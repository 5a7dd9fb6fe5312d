// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>A dependency that configuration names, found to be right.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Settings">Its section; the last segment is the name of the check.</param>
/// <param name="IsOptional">Whether its failure only degrades.</param>
/// <param name="Period">Its own period, if it has one.</param>
/// <param name="Timeout">Its own timeout, if it has one.</param>
internal sealed record Dependency(IDependencyKind Kind, IConfigurationSection Settings, bool IsOptional, TimeSpan? Period, TimeSpan? Timeout)
{
    /// <summary>The name of the check.</summary>
    public string Name => Settings.Key;
}
