// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Turns the results of one dependency's probes into the verdict on it: a single result out of line need not change it.</summary>
internal sealed class HealthTrack(ProbeSchedule schedule)
{
    private static readonly int Statuses = Enum.GetValues<HealthStatus>().Length;

    // By status: how many results in a row were this bad or worse, or this good or better, and the last one that was just this.
    private readonly int[] _asBad = new int[Statuses];
    private readonly int[] _asGood = new int[Statuses];
    private readonly CheckState?[] _last = new CheckState?[Statuses];
    private HealthStatus? _verdict;

    /// <summary>Whether the verdict is not healthy.</summary>
    public bool IsDown => _verdict is { } verdict && verdict != HealthStatus.Healthy;

    /// <summary>Takes in a result and returns the verdict, with the times of that result.</summary>
    public CheckState Take(CheckState result)
    {
        Count(result);
        var status = _verdict is { } verdict ? Next(verdict) : result.Status;
        _verdict = status;
        // There is one: no status is reached by results of other statuses alone.
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
            _asBad[status] = (int)result.Status <= status ? _asBad[status] + 1 : 0;
            _asGood[status] = (int)result.Status >= status ? _asGood[status] + 1 : 0;
        }
    }

    private HealthStatus Next(HealthStatus verdict)
    {
        for (var worst = HealthStatus.Unhealthy; worst < verdict; worst++)
        {
            if (_asBad[(int)worst] >= schedule.FailuresToDown)
            {
                return worst;
            }
        }

        for (var best = HealthStatus.Healthy; best > verdict; best--)
        {
            if (_asGood[(int)best] >= schedule.SuccessesToUp)
            {
                return best;
            }
        }

        return verdict;
    }
}
