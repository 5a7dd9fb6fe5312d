// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>Which values are good and bad: colors of numbers, lines in graphs.</summary>
/// <param name="Steps">Colors from a value on, in the order of their values.</param>
internal sealed record Limits(IReadOnlyList<LimitStep> Steps)
{
    private const string Good = "green";
    private const string Bad = "red";

    /// <summary>Small enough for one event in a long time.</summary>
    private const double AboveZero = 1e-9;

    /// <summary>All values are alike.</summary>
    public static Limits None { get; } = new([new("text", null)]);

    /// <summary>Anything above 0 is bad.</summary>
    public static Limits Zero { get; } = new([new(Good, null), new(Bad, AboveZero)]);

    /// <summary>Whether there are good and bad values.</summary>
    public bool Any => Steps.Count > 1;

    /// <summary>A target is the least value.</summary>
    public static Limits AtLeast(double target) => new([new(Bad, null), new(Good, target)]);

    /// <summary>A target is the greatest value.</summary>
    public static Limits AtMost(double target) => new([new(Good, null), new(Bad, target)]);

    /// <summary>The greater, the worse.</summary>
    public static Limits Worse(double doubtful, double bad) => new([new(Good, null), new("orange", doubtful), new(Bad, bad)]);

    /// <summary>The greater, the better.</summary>
    public static Limits Better(double doubtful, double good) => new([new(Bad, null), new("orange", doubtful), new(Good, good)]);
}
