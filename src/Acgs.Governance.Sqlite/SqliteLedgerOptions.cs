// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Sqlite;

/// <summary>Options of the ledger in a SQLite file, bound to the section <c>Acgs:Ledger</c>.</summary>
public sealed class SqliteLedgerOptions
{
    internal const string Section = "Acgs:Ledger";

    /// <summary>
    /// The file of the ledger, relative to the content root; its folder is made. SQLite puts further files beside it. It must be on a disk
    /// of this machine, and outlive a container. Default: <c>data/ledger.db</c>, or, where nothing can be written in the content root, as in
    /// most container images, <c>ledger.db</c> in a folder with the name of the application in the user's folder for data
    /// (<c>~/.local/share</c>).
    /// </summary>
    public string? Path { get; set; }
}
