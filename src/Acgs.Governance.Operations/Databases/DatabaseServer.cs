// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>A server of PostgreSQL and the database that was asked.</summary>
/// <param name="Version">Such as <c>15.14</c>.</param>
/// <param name="Uptime">The time since it was started.</param>
/// <param name="Database">The name of the database.</param>
/// <param name="SizeBytes">What the database takes on disk.</param>
/// <param name="Role">The role that asked.</param>
/// <param name="SeesEverySession">Whether that role sees what others do: it has the rights of pg_monitor.</param>
/// <param name="IsStandby">Whether the server follows another one.</param>
/// <param name="ReplayDelay">How far a standby is behind; <see langword="null"/> for a primary, and before the first transaction has come.</param>
internal sealed record DatabaseServer(
    string Version, TimeSpan Uptime, string Database, long SizeBytes, string Role, bool SeesEverySession, bool IsStandby, TimeSpan? ReplayDelay);
