// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Reads a file from its beginning to its end and keeps only the part that is being looked at: an index may be large, and little of it is wanted.</summary>
/// <param name="stream">The file.</param>
internal sealed class StreamWindow(Stream stream)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>How much of the file is left.</summary>
    public long Left { get; private set; } = stream.Length;

    /// <summary>Takes the next bytes; they are valid until the next call.</summary>
    /// <exception cref="InvalidDataException">The file has not as many.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        Require(count);
        var taken = _buffer.AsSpan(_start, count);
        Pass(count);
        return taken;
    }

    /// <summary>Takes the bytes up to the next NUL, and the NUL too; they are valid until the next call.</summary>
    /// <returns>The bytes before it.</returns>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public ReadOnlySpan<byte> TakeText()
    {
        var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)0);
        while (length < 0)
        {
            var searched = _end - _start;
            Require(searched + 1);
            length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)0) is >= 0 and var place ? searched + place : -1;
        }

        return Take(length + 1)[..length];
    }

    /// <summary>Takes the next number.</summary>
    /// <exception cref="InvalidDataException">The file ends before it does.</exception>
    public int TakeInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

    /// <summary>Passes the next bytes over.</summary>
    /// <exception cref="InvalidDataException">The file has not as many.</exception>
    public void Skip(int count)
    {
        for (var left = count; left > 0;)
        {
            var part = Math.Min(left, _buffer.Length);
            Take(part);
            left -= part;
        }
    }

    private void Pass(int count)
    {
        _start += count;
        Left -= count;
    }

    /// <summary>Provides that so many bytes stand in the buffer.</summary>
    private void Require(int count)
    {
        if (_end - _start >= count)
        {
            return;
        }

        if (count > Left)
        {
            throw new InvalidDataException("it ends in the middle");
        }

        MakeRoom(count);
        while (_end < count)
        {
            var read = stream.Read(_buffer.AsSpan(_end));
            _end += read > 0 ? read : throw new InvalidDataException("it ends in the middle");
        }
    }

    private void MakeRoom(int count)
    {
        var left = _buffer.AsSpan(_start.._end);
        var buffer = count > _buffer.Length ? new byte[Math.Max(count, _buffer.Length * 2)] : _buffer;
        left.CopyTo(buffer);
        (_buffer, _start, _end) = (buffer, 0, left.Length);
    }
}
