// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Turns the results of one dependency's probes into the verdict on it: a single result out of line need not change it.</summary>
internal sealed class HealthTrack(ProbeSchedule schedule)
{
    private CheckState? _verdict;
    private int _worse;
    private int _better;

    /// <summary>Whether the verdict is not healthy.</summary>
    public bool IsDown => _verdict is { Status: not HealthStatus.Healthy };

    /// <summary>Takes in a result and returns the verdict, with the times of that result.</summary>
    public CheckState Take(CheckState result)
    {
        var verdict = IsAdopted(result) ? result : KeptAt(result);
        _verdict = verdict with { StaleAfter = schedule.StaleAfter(verdict.Status != HealthStatus.Healthy) };
        return _verdict;
    }

    private CheckState KeptAt(CheckState result) =>
        _verdict! with { Duration = result.Duration, CheckedAt = result.CheckedAt, Timestamp = result.Timestamp };

    private bool IsAdopted(CheckState result)
    {
        // Lower is worse.
        var change = _verdict is null ? 0 : result.Status - _verdict.Status;
        _worse = change < 0 ? _worse + 1 : 0;
        _better = change > 0 ? _better + 1 : 0;
        var isAdopted = change == 0 || _worse >= schedule.FailuresToDown || _better >= schedule.SuccessesToUp;
        if (isAdopted)
        {
            _worse = _better = 0;
        }

        return isAdopted;
    }
}
