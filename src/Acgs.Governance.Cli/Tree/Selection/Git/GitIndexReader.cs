// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Reads the index file of git in its versions 2 and 3; the others are left to git.</summary>
/// <param name="file">The file.</param>
/// <param name="hashLength">The length of a hash in the repository: 20 bytes, or 32 for SHA-256.</param>
internal sealed class GitIndexReader(byte[] file, int hashLength)
{
    private const int HeaderLength = 12;
    private const int StatLength = 40;
    private const int ModeOffset = 24;
    private const int ExtendedFlag = 0x4000;
    private const int ExtensionHeadLength = 8;

    private int _position;

    private int Left => file.Length - _position;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a kind that is not known.</exception>
    public GitIndex Read()
    {
        Require(Left >= HeaderLength + hashLength && Take(4).SequenceEqual("DIRC"u8), "it has no head");
        var version = BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));
        var count = BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));
        Require(version is 2 or 3, $"its version is {version}");
        Require(count >= 0 && count <= Left / (StatLength + hashLength), "it is too short for its entries");
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
            var start = _position;
            kinds[entry] = ReadKind();
            starts[entry] = _position;
            ends[entry] = ReadPath(start);
        }

        return new(file, starts, ends, kinds);
    }

    /// <summary>Reads what stands before the path of an entry.</summary>
    private IndexEntryKind ReadKind()
    {
        var entry = Take(StatLength + hashLength + 2);
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
            Take(2);
        }

        return kind;
    }

    /// <returns>Where the path ends.</returns>
    private int ReadPath(int entryStart)
    {
        var length = file.AsSpan(_position).IndexOf((byte)0);
        Require(length >= 0, "it ends in the middle");
        var end = _position + length;
        // Each entry is filled up with one to eight NUL to a multiple of eight.
        Take(length + ((end - entryStart + 8) & ~7) - (end - entryStart));
        return end;
    }

    private void ReadExtensions()
    {
        while (Left > hashLength)
        {
            Require(Left >= ExtensionHeadLength + hashLength, "it ends in the middle");
            var head = Take(ExtensionHeadLength);
            var length = BinaryPrimitives.ReadInt32BigEndian(head[4..]);
            Require(length >= 0 && length <= Left - hashLength, "an extension is cut");
            // Extensions in capitals may be passed over; "link" makes the index a change of another one, which git puts together.
            Require(char.IsAsciiLetterUpper((char)head[0]) || head.StartsWith("sdir"u8), "it has an extension that is not known");
            Take(length);
        }

        Require(Left == hashLength, "it ends in the middle");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        Require(count <= Left, "it ends in the middle");
        _position += count;
        return file.AsSpan(_position - count, count);
    }

    private static void Require(bool condition, string reason)
    {
        if (!condition)
        {
            throw new InvalidDataException(reason);
        }
    }
}
