// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Reads the index file of git in its versions 2 and 3; the others are left to git.</summary>
/// <param name="file">The file.</param>
/// <param name="hashLength">The length of a hash in the repository: 20 bytes, or 32 for SHA-256.</param>
internal sealed class GitIndexReader(Stream file, int hashLength)
{
    private const int HeaderLength = 12;
    private const int StatLength = 40;
    private const int ModeOffset = 24;
    private const int ExtendedFlag = 0x4000;
    private const int ExtensionHeadLength = 8;

    private readonly StreamWindow _window = new(file);
    private byte[] _paths = [];
    private int _pathsLength;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a kind that is not known.</exception>
    public GitIndex Read()
    {
        Require(_window.Left >= HeaderLength + hashLength && _window.Take(4).SequenceEqual("DIRC"u8), "it has no head");
        var version = _window.TakeInt32();
        var count = _window.TakeInt32();
        Require(version is 2 or 3, $"its version is {version}");
        Require(count >= 0 && count <= _window.Left / (StatLength + hashLength), "it is too short for its entries");
        // What of the entries is no path, paths leave at least.
        _paths = new byte[(int)Math.Min(_window.Left - ((long)count * (StatLength + hashLength)), Array.MaxLength)];
        var index = ReadEntries(count);
        ReadExtensions();
        return index;
    }

    private GitIndex ReadEntries(int count)
    {
        var starts = new int[count];
        var ends = new int[count];
        var kinds = new IndexEntryKind[count];
        for (var entry = 0; entry < count; entry++)
        {
            kinds[entry] = ReadKind(out var length);
            starts[entry] = _pathsLength;
            ends[entry] = ReadPath(length);
        }

        return new(_paths, starts, ends, kinds);
    }

    /// <summary>Reads what stands before the path of an entry.</summary>
    /// <param name="length">Its length.</param>
    private IndexEntryKind ReadKind(out int length)
    {
        length = StatLength + hashLength + 2;
        var entry = _window.Take(length);
        var kind = (BinaryPrimitives.ReadInt32BigEndian(entry[ModeOffset..]) >> 12) switch
        {
            8 => IndexEntryKind.File,
            10 => IndexEntryKind.Link,
            14 => IndexEntryKind.Submodule,
            4 => IndexEntryKind.SparseFolder,
            _ => throw new InvalidDataException("an entry is of no known kind"),
        };
        if ((BinaryPrimitives.ReadUInt16BigEndian(entry[(StatLength + hashLength)..]) & ExtendedFlag) != 0)
        {
            length += _window.Take(2).Length;
        }

        return kind;
    }

    /// <returns>Where the path ends.</returns>
    private int ReadPath(int lengthBefore)
    {
        var path = _window.TakeText();
        Require(path.Length <= _paths.Length - _pathsLength, "it is too short for its entries");
        path.CopyTo(_paths.AsSpan(_pathsLength));
        _pathsLength += path.Length;
        // Each entry is filled up with one to eight NUL to a multiple of eight, of which one is taken.
        var length = lengthBefore + path.Length;
        _window.Skip(((length + 8) & ~7) - length - 1);
        return _pathsLength;
    }

    private void ReadExtensions()
    {
        while (_window.Left > hashLength)
        {
            Require(_window.Left >= ExtensionHeadLength + hashLength, "it ends in the middle");
            var head = _window.Take(ExtensionHeadLength);
            var length = BinaryPrimitives.ReadInt32BigEndian(head[4..]);
            Require(length >= 0 && length <= _window.Left - hashLength, "an extension is cut");
            // Extensions in capitals may be passed over; "link" makes the index a change of another one, which git puts together.
            Require(char.IsAsciiLetterUpper((char)head[0]) || head.StartsWith("sdir"u8), "it has an extension that is not known");
            _window.Skip(length);
        }

        Require(_window.Left == hashLength, "it ends in the middle");
    }

    private static void Require(bool condition, string reason)
    {
        if (!condition)
        {
            throw new InvalidDataException(reason);
        }
    }
}
