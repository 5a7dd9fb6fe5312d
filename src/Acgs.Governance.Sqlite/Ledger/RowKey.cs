// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>The one number that a row is found by: that of its writer above 40 bits, its own among those of the writer below.</summary>
internal static class RowKey
{
    /// <summary>The largest number that a row can have.</summary>
    public const long MostSeq = (1L << SeqBits) - 1;

    private const int SeqBits = 40;

    public static long Of(long writer, long seq) => (writer << SeqBits) | seq;

    public static long Writer(long key) => key >> SeqBits;

    public static long Seq(long key) => key & MostSeq;
}
