// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>The result of verifying a ledger.</summary>
public sealed record LedgerVerification
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Findings.Count == 0;

    /// <summary>The name of the log.</summary>
    public required string Origin { get; init; }

    /// <summary>How many records the log has.</summary>
    public required long Size { get; init; }

    /// <summary>The hash over all of them, in base64; over those that were read where verification gave up after 100 findings.</summary>
    public required string RootHash { get; init; }

    /// <summary>From which record on rows were read: those before are known from the checkpoint of an earlier verification.</summary>
    public required long Start { get; init; }

    /// <summary>Below which record rows were pruned; 0 if none were.</summary>
    public required long PrunedBelow { get; init; }

    /// <summary>How many checkpoints the log was compared with.</summary>
    public required int Checkpoints { get; init; }

    /// <summary>How many rows wait for their index.</summary>
    public required long Pending { get; init; }

    /// <summary>What is wrong, at most 100 findings; empty if nothing is.</summary>
    public required IReadOnlyList<LedgerFinding> Findings { get; init; }
}
