// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.Cli.Files.Git;

/// <summary>Reads the index file of git in its versions 2, 3 and 4.</summary>
internal sealed class GitIndexReader
{
    private const int HeaderLength = 12;
    private const int StatLength = 40;
    private const int ExtendedFlag = 0x4000;

    private readonly byte[] _content;
    private readonly int _hashLength;
    private byte[] _paths;
    private int _pathsLength;
    private int _position = HeaderLength;

    /// <param name="content">The file.</param>
    /// <param name="hashLength">The length of a hash in the repository: 20 bytes, or 32 for SHA-256.</param>
    public GitIndexReader(byte[] content, int hashLength)
    {
        _content = content;
        _paths = content;
        _hashLength = hashLength;
    }

    /// <summary>What names the file that the index is a change of; <see langword="null"/> when it stands for itself.</summary>
    public SplitIndexLink? Link { get; private set; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a kind that is not known.</exception>
    public GitIndex Read()
    {
        Demand(_content.Length >= HeaderLength + _hashLength && _content.AsSpan().StartsWith("DIRC"u8), "it has no head");
        var version = ReadInt32(4);
        var count = ReadInt32(8);
        Demand(version is >= 2 and <= 4, $"its version is {version}");
        Demand(count >= 0 && count <= _content.Length / (StatLength + _hashLength), "it is too short for its entries");
        if (version == 4)
        {
            _paths = new byte[Math.Max(4096, _content.Length / 2)];
        }

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
            Demand(_position + StatLength + _hashLength + 4 <= _content.Length, "an entry is cut");
            kinds[entry] = KindOf(ReadInt32(_position + 24));
            var start = _position;
            var flags = _position + StatLength + _hashLength;
            _position = flags + ((BinaryPrimitives.ReadUInt16BigEndian(_content.AsSpan(flags)) & ExtendedFlag) != 0 ? 4 : 2);
            last = version == 4 ? ReadCompressed(last) : ReadPath(start);
            starts[entry] = last.Start.Value;
            ends[entry] = last.End.Value;
        }

        return new(_paths, starts, ends, kinds);
    }

    private Range ReadPath(int entryStart)
    {
        var path = _position..(_position + FindEnd());
        // Each entry is filled up with one to eight NUL to a multiple of eight.
        _position = entryStart + ((path.End.Value - entryStart + 8) & ~7);
        return path;
    }

    /// <summary>Reads a path that says how much of the one before is replaced at its end, and by what.</summary>
    private Range ReadCompressed(Range last)
    {
        var removed = ReadVariable();
        var kept = last.End.Value - last.Start.Value - removed;
        Demand(removed >= 0 && kept >= 0, "a path takes more from the one before than that has");
        var length = FindEnd();
        var start = _pathsLength;
        var end = start + kept + length;
        if (end > _paths.Length)
        {
            Array.Resize(ref _paths, Math.Max(_paths.Length * 2, end));
        }

        _paths.AsSpan(last.Start.Value, kept).CopyTo(_paths.AsSpan(start));
        _content.AsSpan(_position, length).CopyTo(_paths.AsSpan(start + kept));
        _pathsLength = end;
        _position += length + 1;
        return start..end;
    }

    private int FindEnd()
    {
        Demand(_position < _content.Length, "a path is cut");
        var length = _content.AsSpan(_position).IndexOf((byte)0);
        Demand(length >= 0, "a path has no end");
        return length;
    }

    private int ReadVariable()
    {
        var value = 0;
        for (var more = 0; ; more = 1)
        {
            Demand(_position < _content.Length && value < 1 << 23, "a path is cut");
            var next = _content[_position++];
            value = ((value + more) << (7 * more)) + (next & 0x7F);
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private void ReadExtensions()
    {
        while (_position < _content.Length - _hashLength)
        {
            Demand(_position + 8 <= _content.Length - _hashLength, "it ends in the middle");
            var name = _content.AsSpan(_position, 4);
            var length = ReadInt32(_position + 4);
            Demand(length >= 0 && length <= _content.Length - _hashLength - _position - 8, "an extension is cut");
            if (name.SequenceEqual("link"u8))
            {
                Link = SplitIndexLink.Read(_content.AsSpan(_position + 8, length), _hashLength);
            }
            else
            {
                // Extensions in capitals may be passed over.
                Demand(char.IsAsciiLetterUpper((char)name[0]) || name.SequenceEqual("sdir"u8), "it has an extension that is not known");
            }

            _position += 8 + length;
        }

        Demand(_position == _content.Length - _hashLength, "it ends in the middle");
    }

    private static IndexEntryKind KindOf(int mode) => (mode >> 12) switch
    {
        8 => IndexEntryKind.File,
        10 => IndexEntryKind.Link,
        14 => IndexEntryKind.Submodule,
        4 => IndexEntryKind.SparseFolder,
        _ => throw new InvalidDataException("an entry is of no known kind"),
    };

    private int ReadInt32(int position) => BinaryPrimitives.ReadInt32BigEndian(_content.AsSpan(position));

    private static void Demand(bool condition, string reason)
    {
        if (!condition)
        {
            throw new InvalidDataException(reason);
        }
    }
}
