// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Tests.EndToEnd;

/// <summary>How soon somebody was told, and how soon after the recovery that it is over.</summary>
/// <param name="Told">From the fault to the webhook.</param>
/// <param name="Cleared">From the recovery to the webhook.</param>
internal sealed record Trial(TimeSpan Told, TimeSpan Cleared)
{
    /// <summary>A table of both.</summary>
    public static string Table(string fault, IReadOnlyList<Trial> trials) =>
        $"{trials.Count} trials: {fault}\n           min   median      max\n{Row("told", trials.Select(trial => trial.Told))}\n{Row("cleared", trials.Select(trial => trial.Cleared))}";

    private static string Row(string name, IEnumerable<TimeSpan> times)
    {
        double[] seconds = [.. times.Select(time => time.TotalSeconds).Order()];
        var median = (seconds[(seconds.Length - 1) / 2] + seconds[seconds.Length / 2]) / 2;
        return FormattableString.Invariant($"{name,-8}{seconds[0],6:0.00} {median,8:0.00} {seconds[^1],8:0.00}  s");
    }
}
