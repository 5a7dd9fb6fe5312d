// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>A record of the ledger, and whether it is proven to be in the log.</summary>
/// <param name="Row">The row.</param>
/// <param name="Index">Its place in the log; <see langword="null"/> if it has none yet.</param>
internal sealed record ReportedRecord(StoredRecord Row, long? Index)
{
    /// <summary>What the record says; <see langword="null"/> if the row is none.</summary>
    public ViolationRecord? Record { get; init; }

    /// <summary>The proof, which was verified; <see langword="null"/> if there is none.</summary>
    public InclusionProof? Proof { get; init; }

    /// <summary>Why there is no proof; <see langword="null"/> if there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether there should be a proof: a checkpoint covers the record, which is not the one that was signed.</summary>
    public bool IsChanged { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At => UuidTime.Of(Row.Id);

    /// <summary>How a line of the timeline cites it.</summary>
    public string Citation => Index is { } index ? $"ledger record {index}, {Row.Id}" : $"ledger record {Row.Id}, which has no index yet";
}
