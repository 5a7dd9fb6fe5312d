// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Tests.Pictures.History;

/// <summary>Times of samples, in seconds since 1970.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">None is behind it.</param>
/// <param name="Step">The time between two.</param>
internal readonly record struct HistorySpan(long Start, long End, long Step)
{
    public IEnumerable<long> Times()
    {
        for (var at = Start; at <= End; at += Step)
        {
            yield return at;
        }
    }
}
