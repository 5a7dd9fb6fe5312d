// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Logging;

/// <summary>A gauge that is 1 if the stamp was verified at start, otherwise 0.</summary>
internal sealed class LogStampMetrics : IInitialSeries
{
    private volatile bool _isVerified;

    public LogStampMetrics(IMeterFactory factory) => GovernanceMeter.Create(factory).CreateObservableGauge(
        GovernanceMeter.LogStampVerified, () => _isVerified ? 1 : 0, description: "Whether log records carry the stamp: 1 yes, 0 no.");

    public void Set(bool isVerified) => _isVerified = isVerified;
}
