// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Filters the probe results of one dependency: its reported status changes only after a number of consecutive results.</summary>
internal sealed class ThresholdFilter(ProbeSchedule schedule)
{
    private static readonly int Statuses = Enum.GetValues<HealthStatus>().Length;

    // Per status: the number of consecutive results at or below it, at or above it, and the last result with exactly that status.
    private readonly int[] _atOrBelow = new int[Statuses];
    private readonly int[] _atOrAbove = new int[Statuses];
    private readonly CheckState?[] _last = new CheckState?[Statuses];
    private HealthStatus? _reported;

    /// <summary>Whether the reported status is not healthy.</summary>
    public bool IsDown => _reported is { } reported && reported != HealthStatus.Healthy;

    /// <summary>Adds a result and returns the reported state with the times of that result.</summary>
    public CheckState Apply(CheckState result)
    {
        Count(result);
        var status = _reported is { } reported ? Filter(reported) : result.Status;
        _reported = status;
        // Never null: no status is reached without a result of that status.
        return _last[(int)status]! with
        {
            Duration = result.Duration,
            CheckedAt = result.CheckedAt,
            Timestamp = result.Timestamp,
            StaleAfter = schedule.StaleAfter(IsDown),
            IsRepeated = result.IsRepeated,
        };
    }

    private void Count(CheckState result)
    {
        _last[(int)result.Status] = result;
        for (var status = 0; status < Statuses; status++)
        {
            _atOrBelow[status] = (int)result.Status <= status ? _atOrBelow[status] + 1 : 0;
            _atOrAbove[status] = (int)result.Status >= status ? _atOrAbove[status] + 1 : 0;
        }
    }

    private HealthStatus Filter(HealthStatus reported)
    {
        for (var worst = HealthStatus.Unhealthy; worst < reported; worst++)
        {
            if (_atOrBelow[(int)worst] >= schedule.FailuresToDown)
            {
                return worst;
            }
        }

        for (var best = HealthStatus.Healthy; best > reported; best--)
        {
            if (_atOrAbove[(int)best] >= schedule.SuccessesToUp)
            {
                return best;
            }
        }

        return reported;
    }
}
