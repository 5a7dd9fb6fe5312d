// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts;

/// <summary>
/// The priorities of the operations guide: what each severity means, and how soon somebody responds. Code, alerts, monitoring rules and the table
/// of docs/alerts.md come from here.
/// </summary>
/// <param name="Name">The name of the guide, such as <c>P0</c>.</param>
/// <param name="Severity">The severity in alerts and records.</param>
/// <param name="RespondFrom">The shortest time to respond that the guide names.</param>
/// <param name="RespondWithin">The longest.</param>
/// <param name="Meaning">What is of this priority.</param>
internal sealed record AlertPriority(string Name, ViolationSeverity Severity, TimeSpan RespondFrom, TimeSpan RespondWithin, string Meaning)
{
    public static AlertPriority P0 { get; } = new(
        "P0", ViolationSeverity.Critical, TimeSpan.Zero, TimeSpan.FromMinutes(15),
        "the system is down, the constitution is violated, data are exposed");

    public static AlertPriority P1 { get; } = new(
        "P1", ViolationSeverity.High, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), "a part is down, or a performance target is missed");

    public static AlertPriority P2 { get; } = new(
        "P2", ViolationSeverity.Medium, TimeSpan.FromHours(1), TimeSpan.FromHours(4), "a minor issue, or a warning about performance");

    public static AlertPriority P3 { get; } = new(
        "P3", ViolationSeverity.Low, TimeSpan.FromHours(24), TimeSpan.FromHours(48), "a minor bug, documentation, a request; worth knowing");

    /// <summary>All, the gravest first.</summary>
    public static IReadOnlyList<AlertPriority> All { get; } = [P0, P1, P2, P3];

    /// <summary>The priority of a severity.</summary>
    public static AlertPriority Of(ViolationSeverity severity) => All.Single(priority => priority.Severity == severity);
}
