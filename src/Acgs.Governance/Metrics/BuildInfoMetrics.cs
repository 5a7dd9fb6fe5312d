// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Constitution;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Metrics;

/// <summary>A constant gauge whose labels identify build and constitution.</summary>
internal sealed class BuildInfoMetrics : IInitialSeries
{
    public BuildInfoMetrics(IMeterFactory factory, ConstitutionalHashes hashes, IOptions<GovernanceOptions> options)
    {
        var one = new Measurement<int>(1,
            new KeyValuePair<string, object?>("service", options.Value.Service),
            new KeyValuePair<string, object?>("version", options.Value.Version),
            new KeyValuePair<string, object?>("constitutional_hash", hashes.Active));
        GovernanceMeter.Create(factory).CreateObservableGauge(
            GovernanceMeter.BuildInfo, () => one, description: "Build and constitution of the service; always 1.");
    }
}
