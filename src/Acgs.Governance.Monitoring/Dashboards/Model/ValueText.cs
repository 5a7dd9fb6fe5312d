// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>What stands for a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">The text.</param>
/// <param name="Color">A color of Grafana.</param>
internal sealed record ValueText(double Value, string Text, string Color)
{
    /// <summary>Values of <c>up</c>.</summary>
    public static IReadOnlyList<ValueText> Up { get; } = [new(1, "up", "green"), new(0, "down", "red")];

    /// <summary>Values of the status of a check, and of an instance that does not answer.</summary>
    public static IReadOnlyList<ValueText> Health { get; } =
        [new(1, "healthy", "green"), new(0.5, "degraded", "orange"), new(0, "unhealthy", "red"), new(-1, "down", "red")];

    /// <summary>Yes is good.</summary>
    public static IReadOnlyList<ValueText> Yes { get; } = [new(1, "yes", "green"), new(0, "no", "red")];
}
