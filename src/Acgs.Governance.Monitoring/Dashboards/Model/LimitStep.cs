// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>A color of values.</summary>
/// <param name="Color">A color of Grafana.</param>
/// <param name="From">The least value; <see langword="null"/> for all below the next step.</param>
internal sealed record LimitStep(string Color, double? From)
{
    /// <summary>The least value, without the last bits of a percentage that was divided.</summary>
    public double? From { get; } = From is { } value ? Math.Round(value, 9) : null;
}
