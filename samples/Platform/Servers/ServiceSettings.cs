// Constitutional Hash: cdd01ef066bc6cf2

namespace Platform.Servers;

/// <summary>What the services have in common.</summary>
/// <param name="Database">A connection string of Npgsql.</param>
/// <param name="Cache">A configuration string of StackExchange.Redis.</param>
/// <param name="Alerts">Where alerts are sent.</param>
/// <param name="AlertSecret">What they are signed with.</param>
/// <param name="State">The folder in which each has one for its ledger.</param>
internal sealed record ServiceSettings(string Database, string Cache, Uri Alerts, string AlertSecret, string State);
