// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Compares the rows of each writer with those that the log has.</summary>
/// <param name="writers">What there was of each writer before the log was read: what was added later does not disturb.</param>
internal sealed class WriterVerifier(IReadOnlyList<WriterState> writers)
{
    // A damaged store may have a writer twice.
    private readonly Dictionary<string, Count> _counts = writers.GroupBy(writer => writer.Writer, StringComparer.Ordinal)
        .ToDictionary(states => states.Key, states => new Count(states.Max(writer => writer.IntegratedSeq), states.Count()), StringComparer.Ordinal);

    private (string? Writer, Count? Count) _last;

    /// <summary>How many rows wait for their index.</summary>
    public long Pending => writers.Sum(Waiting);

    /// <summary>Counts a row of the log.</summary>
    public void Add(StoredRecord row)
    {
        if (!ReferenceEquals(_last.Writer, row.Writer) && _last.Writer != row.Writer)
        {
            _last = (row.Writer, _counts.GetValueOrDefault(row.Writer));
        }

        _last.Count?.Add(row.Seq);
    }

    /// <summary>Says what is wrong with the writers.</summary>
    /// <param name="isPruned">Whether rows may be gone from the beginning.</param>
    /// <param name="isWhole">Whether all rows of the log were counted.</param>
    /// <param name="findings">Told what is wrong.</param>
    public void Verify(bool isPruned, bool isWhole, LedgerFindings findings)
    {
        foreach (var writer in writers)
        {
            var fault = _counts[writer.Writer].States > 1 ? "the ledger has it more than once." : Fault(writer, isPruned) ?? (isWhole ? Surplus(writer) : null);
            if (fault is not null)
            {
                findings.Add(LedgerFindingKind.WriterChanged, null, $"Writer {writer.Writer}: {fault}");
            }
        }
    }

    private static long Waiting(WriterState writer) => Math.Max(0, writer.LastSeq - Math.Max(writer.IntegratedSeq, writer.FirstSeq - 1));

    private static string? Fault(WriterState writer, bool isPruned)
    {
        if (writer.Rows == 0)
        {
            return !isPruned && writer.IntegratedSeq > 0 ? $"all of its {writer.IntegratedSeq} rows are gone." : null;
        }

        var expected = writer.LastSeq - writer.FirstSeq + 1;
        return writer.Rows != expected ? $"{expected - writer.Rows} of the rows with seq {writer.FirstSeq} to {writer.LastSeq} are missing."
            : writer.FirstSeq > 1 && !isPruned ? $"the rows with seq 1 to {writer.FirstSeq - 1} are gone."
            : writer.LastSeq < writer.IntegratedSeq ? $"the log has its rows up to seq {writer.IntegratedSeq}, the ledger up to {writer.LastSeq}."
            : null;
    }

    private string? Surplus(WriterState writer) => writer.Rows - Waiting(writer) - _counts[writer.Writer].Rows is > 0 and var surplus
        ? $"{surplus} of its rows are not in the log, and were put there."
        : null;

    private sealed class Count(long integrated, int states)
    {
        public int States => states;

        public long Rows { get; private set; }

        public void Add(long seq) => Rows += seq <= integrated ? 1 : 0;
    }
}
