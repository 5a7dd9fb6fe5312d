// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.Ledger;

/// <summary>The time in a UUID of version 7 (RFC 9562, section 5.7): its first 48 bits are milliseconds since 1970.</summary>
internal static class UuidTime
{
    private const int TimeBits = 16;

    /// <summary>The largest time that a UUID holds and that is one of .NET, in milliseconds.</summary>
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static DateTimeOffset Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(Latest, BinaryPrimitives.ReadInt64BigEndian(bytes) >>> TimeBits));
    }

    /// <summary>The least identifier of a time: those of earlier times come before it.</summary>
    public static Guid First(DateTimeOffset time)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, Math.Max(0, CeilingMilliseconds(time)) << TimeBits);
        return new(bytes, bigEndian: true);
    }

    private static long CeilingMilliseconds(DateTimeOffset time)
    {
        var milliseconds = time.ToUnixTimeMilliseconds();
        return time.UtcTicks % TimeSpan.TicksPerMillisecond == 0 ? milliseconds : milliseconds + 1;
    }
}
