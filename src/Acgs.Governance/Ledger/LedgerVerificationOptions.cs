// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>What a ledger is verified against.</summary>
public sealed class LedgerVerificationOptions
{
    /// <summary>Checkpoints that were kept elsewhere, as C2SP signed notes. Default: none, only those that the store has.</summary>
    public IList<string> Checkpoints { get; } = [];

    /// <summary>The checkpoint up to which an earlier verification has read all records. Default: none, all records are read.</summary>
    public string? Verified { get; set; }

    /// <summary>Public keys of the log in PEM, one of which must have signed each checkpoint. Default: none, signatures are not checked.</summary>
    public IList<string> PublicKeys { get; } = [];

    /// <summary>Told how many records have been read. Default: nobody is told.</summary>
    public IProgress<long>? Progress { get; set; }
}
