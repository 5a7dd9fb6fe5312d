// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Constitution;
using Acgs.Governance.Ledger;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Alerts.Sources;

/// <summary>Makes the alerts of a service.</summary>
internal sealed class AlertFactory(
    IOptions<AlertOptions> options, IOptions<GovernanceOptions> governance, ConstitutionalHashes hashes, TimeProvider time)
{
    /// <summary>This process, as a source of what is open.</summary>
    public string Process { get; } = Guid.CreateVersion7(time.GetUtcNow()).ToString();

    public string Service => governance.Value.Service!;

    /// <summary>Makes an alert of one of our rules that begins to fire.</summary>
    /// <inheritdoc cref="Create(string, ViolationSeverity, string, string, DateTimeOffset)"/>
    public Alert Create(string rule, string subject, string message, DateTimeOffset at) =>
        Create(rule, AlertRules.Priorities[rule].Severity, subject, message, at);

    /// <summary>Makes an alert that begins to fire.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="usual">The severity, if configuration does not map the rule to another one.</param>
    /// <param name="subject">What it is about, besides the service: the key is made of it.</param>
    /// <param name="message">A sentence for people.</param>
    /// <param name="at">When it happened.</param>
    public Alert Create(string rule, ViolationSeverity usual, string subject, string message, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()).ToString(),
        Service = Service,
        Message = message,
        ConstitutionalHash = hashes.Active,
        Timestamp = at,
        Severity = options.Value.Severities.TryGetValue(rule, out var mapped) ? mapped : usual,
        Status = AlertStatus.Firing,
        Rule = rule,
        DedupKey = KeyOf(subject),
    };

    /// <summary>The key of the alerts about something.</summary>
    public string KeyOf(string subject) => $"{Service}/{subject}";
}
