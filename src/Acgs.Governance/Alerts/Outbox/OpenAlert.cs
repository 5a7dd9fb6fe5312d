// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>What an alert is firing about, as one source says. It is over when no source says so any more.</summary>
/// <param name="DedupKey">The key of its alerts.</param>
/// <param name="Source">Who says so, such as a process.</param>
/// <param name="Until">Until when it holds unless the source says it again.</param>
/// <param name="Body">The JSON of the firing alert.</param>
public sealed record OpenAlert(string DedupKey, string Source, DateTimeOffset Until, string Body);
