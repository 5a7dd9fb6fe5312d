// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Something that is due again and again, at first at once.</summary>
internal sealed class Chore(TimeSpan period, TimeProvider time)
{
    private long? _done;

    /// <summary>Whether it is due; then it is not until a period later.</summary>
    public bool IsDue()
    {
        if (_done is { } done && time.GetElapsedTime(done) < period)
        {
            return false;
        }

        _done = time.GetTimestamp();
        return true;
    }
}
