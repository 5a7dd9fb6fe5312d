// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>A row in the binary format of COPY: the number of its columns, and for each its length and bytes; -1 columns are the end.</summary>
internal readonly ref struct CopiedRow
{
    private const int LengthBytes = 4;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Offsets _columns;

    public CopiedRow(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        Length = sizeof(short);
        if (bytes.Length < Length)
        {
            return;
        }

        var count = BinaryPrimitives.ReadInt16BigEndian(bytes);
        IsTrailer = count < 0;
        for (var column = 0; column < count; column++)
        {
            _columns[column] = Length;
            if (bytes.Length < Length + LengthBytes)
            {
                return;
            }

            Length += LengthBytes + BinaryPrimitives.ReadInt32BigEndian(bytes[Length..]);
        }

        IsComplete = Length <= bytes.Length;
    }

    /// <summary>Whether all of it is there.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether it is the end, and no row.</summary>
    public bool IsTrailer { get; }

    /// <summary>How many bytes it takes.</summary>
    public int Length { get; }

    /// <summary>The bytes of a column, none of which is null.</summary>
    public ReadOnlySpan<byte> this[int column] =>
        _bytes.Slice(_columns[column] + LengthBytes, BinaryPrimitives.ReadInt32BigEndian(_bytes[_columns[column]..]));

    [System.Runtime.CompilerServices.InlineArray(9)]
    private struct Offsets
    {
        private int _first;
    }
}
