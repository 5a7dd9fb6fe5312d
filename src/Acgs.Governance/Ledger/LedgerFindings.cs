// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Collects findings. Behind a hundred nobody reads on, and memory stays flat.</summary>
internal sealed class LedgerFindings
{
    private const int Most = 100;

    private readonly List<LedgerFinding> _all = [];

    public IReadOnlyList<LedgerFinding> All => _all;

    public bool IsFull => _all.Count == Most;

    public void Add(LedgerFindingKind kind, long? index, string message)
    {
        if (!IsFull)
        {
            _all.Add(new(kind, index, message));
        }
    }
}
