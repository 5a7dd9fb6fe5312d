// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>What a ledger is held against.</summary>
/// <param name="Notes">Checkpoints that were kept elsewhere, of this and of other logs.</param>
/// <param name="Keys">Public keys of the log in PEM; without one, signatures are not checked.</param>
internal sealed record LedgerExpectation(IReadOnlyList<string> Notes, IReadOnlyList<string> Keys)
{
    // As the rule AcgsCheckpointLate has it.
    private static readonly TimeSpan LeastWait = TimeSpan.FromMinutes(10);

    /// <summary>The file in which its service keeps checkpoints, and which has none; <see langword="null"/> without such a file.</summary>
    public string? MissingFile { get; init; }

    /// <summary>The service that it belongs to alone; <see langword="null"/> if nobody says.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether several services may write to it.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether its checkpoints are signed; <see langword="null"/> if nobody says: it is, if it has one.</summary>
    public bool? IsSigned { get; init; }

    /// <summary>After what time its service signs new records; <see langword="null"/> if it does not say.</summary>
    public TimeSpan? Period { get; init; }

    /// <summary>How long a record may wait for its checkpoint.</summary>
    public TimeSpan LongestWait => Period is { } period && 2 * period > LeastWait ? 2 * period : LeastWait;
}
