// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Follows the configuration while the service runs. The options are made here rather than taken from an <see cref="IOptionsMonitor{T}"/>,
/// which throws an invalid value at whoever reloads the configuration.
/// </summary>
internal sealed partial class ComplianceReload(
    ComplianceState state,
    IOptionsFactory<GovernanceOptions> governance,
    IOptionsFactory<ComplianceOptions> compliance,
    IEnumerable<IOptionsChangeTokenSource<GovernanceOptions>> governanceChanges,
    IEnumerable<IOptionsChangeTokenSource<ComplianceOptions>> complianceChanges,
    ILogger<ComplianceReload> logger) : IHostedService, IDisposable
{
    private readonly Lock _turn = new();
    private readonly List<IDisposable> _subscriptions = [];
    private string? _failure;
    private string? _ignoredHash;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscriptions.AddRange(governanceChanges.Select(source => ChangeToken.OnChange(source.GetChangeToken, Reload)));
        _subscriptions.AddRange(complianceChanges.Select(source => ChangeToken.OnChange(source.GetChangeToken, Reload)));
        // What changed between the check of the options and the subscription.
        Reload();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        _subscriptions.Clear();
    }

    // One reload of a configuration is announced to each options class. The first announcement applies it as a whole; the others
    // then find nothing that has changed.
    private void Reload()
    {
        lock (_turn)
        {
            if (Read() is var (nextGovernance, nextCompliance))
            {
                WarnOfActive(nextGovernance.ConstitutionalHash!);
                Apply(ComplianceState.Create(nextCompliance, new(state.Current.Constitution.Active, nextGovernance.AcceptedHashes)));
            }
        }
    }

    private (GovernanceOptions Governance, ComplianceOptions Compliance)? Read()
    {
        var failures = new List<string>();
        var nextGovernance = Read(governance, failures);
        var nextCompliance = Read(compliance, failures);
        var failure = failures.Count == 0 ? null : PolicyText.Printable(string.Join(' ', failures));
        if (failure is not null && failure != _failure)
        {
            Log.Rejected(logger, failure);
        }

        _failure = failure;
        return nextGovernance is null || nextCompliance is null ? null : (nextGovernance, nextCompliance);
    }

    private static T? Read<T>(IOptionsFactory<T> factory, List<string> failures)
        where T : class
    {
        try
        {
            return factory.Create(Options.DefaultName);
        }
        catch (GovernanceConfigurationException invalid)
        {
            failures.AddRange(invalid.Failures);
            return null;
        }
    }

    private void Apply(ComplianceSnapshot next)
    {
        var changes = PolicyText.Changes(state.Current, next);
        if (changes.Length > 0)
        {
            state.Replace(next);
            Log.Reloaded(logger, changes);
        }
    }

    // Log records, gauges and the stamp of responses are made once. A service that is half under one hash and half under another
    // would be worse than one that is late.
    private void WarnOfActive(string configured)
    {
        var active = state.Current.Constitution.Active;
        if (configured != active && configured != _ignoredHash)
        {
            Log.NeedsRestart(logger, active, configured);
        }

        _ignoredHash = configured == active ? null : configured;
    }

    private static partial class Log
    {
        [LoggerMessage(1103, LogLevel.Information, "The compliance policy was reloaded: {Changes}.", EventName = "PolicyReloaded")]
        public static partial void Reloaded(ILogger logger, string changes);

        [LoggerMessage(1104, LogLevel.Error, "The changed configuration is invalid; the compliance policy stays as it is. {Failure}", EventName = "PolicyReloadRejected")]
        public static partial void Rejected(ILogger logger, string failure);

        [LoggerMessage(
            1105, LogLevel.Warning, "Acgs:ConstitutionalHash changed from {Active} to {Configured}; the change takes effect when the service restarts.",
            EventName = "ActiveHashNeedsRestart")]
        public static partial void NeedsRestart(ILogger logger, string active, string configured);
    }
}
