// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>
/// The SHA-256 of a row in PostgreSQL's binary format, which client and server compute alike. A row is stored only when they agree: poolers have
/// been seen that mix the packets of their clients. Where they do not, a column that must have a value has none (<see cref="Guard"/>).
/// </summary>
internal sealed class RowDigest
{
    // The binary format counts microseconds from there.
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ArrayBufferWriter<byte> _row = new(1024);

    private RowDigest()
    {
    }

    public static byte[] Of(StoredRecord row) => new RowDigest()
        .Add(row.Writer).Add(row.Seq).Add(UuidTime.Of(row.Id)).Add(row.Id).Add(row.Service).Add(row.Rule).Add((short)row.Severity).Add(row.Count)
        .Add(row.CanonicalJson.Span).ToHash();

    public static byte[] Of(IndexedRun run) => new RowDigest()
        .Add(run.FirstIndex).Add(run.Writer).Add(run.FirstSeq).Add(run.Length).Add(run.Latest).ToHash();

    public static byte[] Of(TileHashes tile) => new RowDigest().Add(tile.Level).Add(tile.Index).Add(tile.Hashes.Span).ToHash();

    /// <summary>The value of a column, if the digest of the row is that in the column <c>digest</c>.</summary>
    /// <param name="value">The column.</param>
    /// <param name="row">The row: its columns in the binary format, in the order of the client.</param>
    public static string Guard(string value, params ReadOnlySpan<string> row) => $"CASE WHEN sha256({string.Join(" || ", row)}) = digest THEN {value} END";

    private RowDigest Add(ReadOnlySpan<byte> value)
    {
        _row.Write(value);
        return this;
    }

    private RowDigest Add(string value)
    {
        Encoding.UTF8.GetBytes(value, _row);
        return this;
    }

    private RowDigest Add(DateTimeOffset value) => Add((value - Epoch).Ticks / TimeSpan.TicksPerMicrosecond);

    private RowDigest Add(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return Add(bytes);
    }

    private RowDigest Add(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return Add(bytes);
    }

    private RowDigest Add(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return Add(bytes);
    }

    private RowDigest Add(short value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(short)];
        BinaryPrimitives.WriteInt16BigEndian(bytes, value);
        return Add(bytes);
    }

    private byte[] ToHash() => SHA256.HashData(_row.WrittenSpan);
}
