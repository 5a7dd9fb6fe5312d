// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Reads the index file of git in its versions 2, 3 and 4.</summary>
internal sealed class GitIndexReader
{
    private const int HeaderLength = 12;
    private const int StatLength = 40;
    private const int ExtendedFlag = 0x4000;

    private readonly StreamWindow _window;
    private readonly int _hashLength;
    private byte[] _paths = [];
    private int _pathsLength;

    /// <param name="stream">The file.</param>
    /// <param name="hashLength">The length of a hash in the repository: 20 bytes, or 32 for SHA-256.</param>
    public GitIndexReader(Stream stream, int hashLength)
    {
        _window = new(stream);
        _hashLength = hashLength;
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a kind that is not known.</exception>
    public GitIndex Read()
    {
        Require(_window.Left >= HeaderLength + _hashLength && _window.Take(4).SequenceEqual("DIRC"u8), "it has no head");
        var version = _window.TakeInt32();
        var count = _window.TakeInt32();
        Require(version is >= 2 and <= 4, $"its version is {version}");
        Require(count >= 0 && count <= _window.Left / (StatLength + _hashLength), "it is too short for its entries");
        // What of the entries is no path, paths that are written in full leave at least.
        _paths = new byte[(int)Math.Min(version == 4 ? Math.Max(4096, _window.Left / 2) : _window.Left - ((long)count * (StatLength + _hashLength)), Array.MaxLength)];

        var index = ReadEntries(count, version);
        ReadExtensions();
        return index;
    }

    private GitIndex ReadEntries(int count, int version)
    {
        var starts = new int[count];
        var ends = new int[count];
        var kinds = new IndexEntryKind[count];
        var last = 0..0;
        for (var entry = 0; entry < count; entry++)
        {
            kinds[entry] = ReadEntry(out var length);
            last = version == 4 ? ReadCompressed(last) : ReadPath(length);
            starts[entry] = last.Start.Value;
            ends[entry] = last.End.Value;
        }

        return new(_paths, starts, ends, kinds);
    }

    /// <summary>Reads what stands before the path of an entry.</summary>
    /// <param name="length">Its length.</param>
    private IndexEntryKind ReadEntry(out int length)
    {
        length = StatLength + _hashLength + 2;
        var entry = _window.Take(length);
        var kind = KindOf(BinaryPrimitives.ReadInt32BigEndian(entry[24..]));
        if ((BinaryPrimitives.ReadUInt16BigEndian(entry[(StatLength + _hashLength)..]) & ExtendedFlag) != 0)
        {
            length += _window.Take(2).Length;
        }

        return kind;
    }

    private Range ReadPath(int lengthBefore)
    {
        var path = Add(kept: 0..0, _window.TakeText());
        // Each entry is filled up with one to eight NUL to a multiple of eight, of which one is taken.
        var length = lengthBefore + path.End.Value - path.Start.Value;
        _window.Skip(((length + 8) & ~7) - length - 1);
        return path;
    }

    /// <summary>Reads a path that says how much of the one before is replaced at its end, and by what.</summary>
    private Range ReadCompressed(Range last)
    {
        var removed = ReadVariable();
        var kept = last.End.Value - last.Start.Value - removed;
        Require(removed >= 0 && kept >= 0, "a path takes more from the one before than that has");
        return Add(last.Start.Value..(last.Start.Value + kept), _window.TakeText());
    }

    /// <summary>Puts a path behind the others.</summary>
    /// <param name="kept">What of the others it begins with.</param>
    /// <param name="rest">What it goes on with.</param>
    private Range Add(Range kept, ReadOnlySpan<byte> rest)
    {
        var start = _pathsLength;
        var keptLength = kept.End.Value - kept.Start.Value;
        var end = start + keptLength + rest.Length;
        if (end > _paths.Length)
        {
            Array.Resize(ref _paths, Math.Max(_paths.Length * 2, end));
        }

        _paths.AsSpan(kept).CopyTo(_paths.AsSpan(start));
        rest.CopyTo(_paths.AsSpan(start + keptLength));
        _pathsLength = end;
        return start..end;
    }

    private int ReadVariable()
    {
        var value = 0;
        for (var more = 0; ; more = 1)
        {
            Require(value < 1 << 23, "a path is cut");
            var next = _window.TakeByte();
            value = ((value + more) << (7 * more)) + (next & 0x7F);
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private void ReadExtensions()
    {
        while (_window.Left > _hashLength)
        {
            Require(_window.Left >= 8 + _hashLength, "it ends in the middle");
            var head = _window.Take(8);
            var length = BinaryPrimitives.ReadInt32BigEndian(head[4..]);
            Require(length >= 0 && length <= _window.Left - _hashLength, "an extension is cut");
            // Extensions in capitals may be passed over; "link" makes the index a change of another one, which git puts together.
            Require(char.IsAsciiLetterUpper((char)head[0]) || head.StartsWith("sdir"u8), "it has an extension that is not known");
            _window.Skip(length);
        }

        Require(_window.Left == _hashLength, "it ends in the middle");
    }

    private static IndexEntryKind KindOf(int mode) => (mode >> 12) switch
    {
        8 => IndexEntryKind.File,
        10 => IndexEntryKind.Link,
        14 => IndexEntryKind.Submodule,
        4 => IndexEntryKind.SparseFolder,
        _ => throw new InvalidDataException("an entry is of no known kind"),
    };

    private static void Require(bool condition, string reason)
    {
        if (!condition)
        {
            throw new InvalidDataException(reason);
        }
    }
}
