// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Sqlite;

/// <summary>Options of alerts in a SQLite file, bound to the section <c>Acgs:Alerts</c>.</summary>
public sealed class SqliteOutboxOptions
{
    internal const string Section = "Acgs:Alerts";

    /// <summary>
    /// The file of alerts, relative to the content root; its folder is made. It must be on a disk of this machine, and outlive a container.
    /// Default: <c>alerts.db</c> in the folder in which a ledger would be: <c>data</c>, or a folder with the name of the application in the
    /// user's folder for data.
    /// </summary>
    public string? Path { get; set; }
}
