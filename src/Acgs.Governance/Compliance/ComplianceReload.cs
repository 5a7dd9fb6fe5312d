// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Constitution;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Applies changes of mode, exempt paths and accepted hashes. The active hash changes only on restart: log records, gauges and response
/// stamps are created once, and a service must never state two hashes.
/// </summary>
internal sealed partial class ComplianceReload(
    ComplianceState state,
    IOptionsFactory<GovernanceOptions> governance,
    IOptionsFactory<ComplianceOptions> compliance,
    ILogger<ComplianceReload> logger) : IReloadFollower
{
    public IEnumerable<string> Keys => ["Compliance:Mode", "Compliance:ExemptPaths:*", "AcceptedHashes:*:Hash", "AcceptedHashes:*:Until"];

    public Action? Read(ICollection<string> failures)
    {
        var nextGovernance = governance.TryCreate(failures);
        var nextCompliance = compliance.TryCreate(failures);
        return nextGovernance is null || nextCompliance is null ? null : () => Apply(nextGovernance, nextCompliance);
    }

    private void Apply(GovernanceOptions nextGovernance, ComplianceOptions nextCompliance)
    {
        var constitution = new ConstitutionSnapshot(state.Current.Constitution.Active, nextGovernance.AcceptedHashes);
        var next = ComplianceState.Create(nextCompliance, constitution);
        var changes = PolicyFormatter.Changes(state.Current, next);
        if (changes.Length > 0)
        {
            state.Replace(next);
            Log.Reloaded(logger, changes);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1103, LogLevel.Information, "The compliance policy was reloaded: {Changes}.", EventName = "PolicyReloaded")]
        public static partial void Reloaded(ILogger logger, string changes);
    }
}
