// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using Acgs.Governance.Ledger;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Reads a row of <c>record</c>.</summary>
internal static class RecordColumns
{
    /// <summary>The columns that <see cref="Read"/> and <see cref="RecordCopy"/> read, in their order.</summary>
    public const string All = "writer, seq, occurred_at, id, service, rule, severity, count, canonical";

    private const int TimeBits = 16;

    public static StoredRecord Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetInt64(1), IdOf(row.GetGuid(3), row.GetDateTime(2) - DateTime.UnixEpoch), row.GetString(4), row.GetString(5),
        (ViolationSeverity)row.GetInt16(6), row.GetInt64(7), row.GetFieldValue<byte[]>(8));

    /// <summary>
    /// The identifier, and another one where the column with its time was changed: queries go by that column as well, so that verification
    /// must find it.
    /// </summary>
    /// <param name="id">The column <c>id</c>.</param>
    /// <param name="time">The column <c>occurred_at</c>, since 1970.</param>
    public static Guid IdOf(Guid id, TimeSpan time)
    {
        if ((UuidTime.Of(id) - DateTimeOffset.UnixEpoch) == time)
        {
            return id;
        }

        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var rest = BinaryPrimitives.ReadInt64BigEndian(bytes) & ((1L << TimeBits) - 1);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (time.Ticks / TimeSpan.TicksPerMillisecond << TimeBits) | rest);
        var changed = new Guid(bytes, bigEndian: true);
        return changed == id ? Guid.Empty : changed;
    }
}
