// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Reads the index file of git in its versions 2 and 3, and keeps its paths alone; the others are left to git.</summary>
/// <param name="file">The file.</param>
/// <param name="hashLength">The length of a hash in the repository: 20 bytes, or 32 for SHA-256.</param>
internal sealed class GitIndexReader(Stream file, int hashLength)
{
    private const int HeaderLength = 12;
    private const int ModeOffset = 24;
    private const int FlagsLength = 2;
    private const int ExtendedFlag = 0x4000;
    private const int PathLengthMask = 0xFFF;

    private readonly int _entryLength = 40 + hashLength + FlagsLength;
    private readonly byte[] _taken = new byte[PathLengthMask + 8];

    // The last of the file is the hash of all that stands before it.
    private long _left = file.Length - hashLength;
    private byte[] _paths = [];
    private int _pathsLength;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a kind that is not known.</exception>
    public GitIndex Read()
    {
        Require(_left >= HeaderLength && Take(4).SequenceEqual("DIRC"u8), "it has no head");
        var version = TakeInt32();
        var count = TakeInt32();
        Require(version is 2 or 3, $"its version is {version}");
        Require(count >= 0 && count <= _left / _entryLength, "it is too short for its entries");
        // What of the entries is no path, paths leave at least.
        _paths = new byte[(int)Math.Min(_left - ((long)count * _entryLength), Array.MaxLength)];
        var (starts, ends, kinds) = (new int[count], new int[count], new IndexEntryKind[count]);
        for (var entry = 0; entry < count; entry++)
        {
            starts[entry] = _pathsLength;
            kinds[entry] = TakeEntry();
            ends[entry] = _pathsLength;
        }

        PassExtensions();
        return new(_paths, starts, ends, kinds);
    }

    /// <summary>Adds the path of the next entry to the others.</summary>
    private IndexEntryKind TakeEntry()
    {
        var entry = Take(_entryLength);
        var kind = KindOf(BinaryPrimitives.ReadInt32BigEndian(entry[ModeOffset..]));
        var flags = BinaryPrimitives.ReadUInt16BigEndian(entry[^FlagsLength..]);
        var before = _entryLength + ((flags & ExtendedFlag) != 0 ? Take(FlagsLength).Length : 0);
        // Each entry is filled up with one to eight NUL to a multiple of eight. The length of a long path is not given.
        var length = flags & PathLengthMask;
        var path = Take(((before + length + 8) & ~7) - before);
        Require(length < PathLengthMask && path.IndexOf((byte)0) == length && length <= _paths.Length - _pathsLength, "a path has another length than it says");
        path[..length].CopyTo(_paths.AsSpan(_pathsLength));
        _pathsLength += length;
        return kind;
    }

    private static IndexEntryKind KindOf(int mode) => (mode >> 12) switch
    {
        8 => IndexEntryKind.File,
        10 => IndexEntryKind.Link,
        14 => IndexEntryKind.Submodule,
        4 => IndexEntryKind.SparseFolder,
        _ => throw new InvalidDataException("an entry is of no known kind"),
    };

    private void PassExtensions()
    {
        while (_left > 0)
        {
            // Extensions in capitals may be passed over; "link" makes the index a change of another one, which git puts together.
            var name = Take(sizeof(int));
            Require(char.IsAsciiLetterUpper((char)name[0]) || name.SequenceEqual("sdir"u8), "it has an extension that is not known");
            var length = TakeInt32();
            Require(length >= 0 && length <= _left, "an extension is cut");
            file.Position += length;
            _left -= length;
        }
    }

    private int TakeInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

    /// <summary>The next bytes, which are valid until the next call.</summary>
    private ReadOnlySpan<byte> Take(int count)
    {
        Require(count <= _left, "it ends in the middle");
        file.ReadExactly(_taken.AsSpan(0, count));
        _left -= count;
        return _taken.AsSpan(0, count);
    }

    private static void Require(bool condition, string reason)
    {
        if (!condition)
        {
            throw new InvalidDataException(reason);
        }
    }
}
