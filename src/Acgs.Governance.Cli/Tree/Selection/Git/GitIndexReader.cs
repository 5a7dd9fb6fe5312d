// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Reads the index file of git in its versions 2 and 3; the others are left to git.</summary>
internal static class GitIndexReader
{
    private const int HeaderLength = 12;
    private const int StatLength = 40;
    private const int ModeOffset = 24;
    private const int FlagsLength = 2;
    private const int ExtendedFlag = 0x4000;
    private const int ExtensionHeadLength = 8;

    /// <summary>Reads the index, whose paths stay in <paramref name="file"/>.</summary>
    /// <param name="file">The content of the file.</param>
    /// <param name="hashLength">The length of a hash in the repository: 20 bytes, or 32 for SHA-256.</param>
    /// <exception cref="InvalidDataException">It is damaged, or of a kind that is not known.</exception>
    public static GitIndex Read(byte[] file, int hashLength)
    {
        // The hash of all that stands before it is the last of the file.
        var end = file.Length - hashLength;
        Require(end >= HeaderLength && file.AsSpan().StartsWith("DIRC"u8), "it has no head");
        var version = ReadInt32(file, 4);
        var count = ReadInt32(file, 8);
        Require(version is 2 or 3, $"its version is {version}");
        Require(count >= 0 && count <= (end - HeaderLength) / (StatLength + hashLength + FlagsLength), "it is too short for its entries");
        var (starts, ends, kinds) = (new int[count], new int[count], new IndexEntryKind[count]);
        var position = HeaderLength;
        for (var entry = 0; entry < count; entry++)
        {
            var flags = position + StatLength + hashLength;
            Require(flags + (2 * FlagsLength) <= end, "it ends in the middle");
            kinds[entry] = KindOf(ReadInt32(file, position + ModeOffset));
            var isExtended = (BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(flags)) & ExtendedFlag) != 0;
            starts[entry] = flags + (isExtended ? 2 * FlagsLength : FlagsLength);
            var length = file.AsSpan(starts[entry]..end).IndexOf((byte)0);
            ends[entry] = starts[entry] + length;
            // Each entry is filled up with one to eight NUL to a multiple of eight.
            position += (ends[entry] - position + 8) & ~7;
            Require(length >= 0 && position <= end, "it ends in the middle");
        }

        VerifyExtensions(file.AsSpan(position..end));
        return new(file, starts, ends, kinds);
    }

    private static IndexEntryKind KindOf(int mode) => (mode >> 12) switch
    {
        8 => IndexEntryKind.File,
        10 => IndexEntryKind.Link,
        14 => IndexEntryKind.Submodule,
        4 => IndexEntryKind.SparseFolder,
        _ => throw new InvalidDataException("an entry is of no known kind"),
    };

    private static void VerifyExtensions(ReadOnlySpan<byte> rest)
    {
        while (!rest.IsEmpty)
        {
            Require(rest.Length >= ExtensionHeadLength, "it ends in the middle");
            var length = ReadInt32(rest, 4);
            Require(length >= 0 && length <= rest.Length - ExtensionHeadLength, "an extension is cut");
            // Extensions in capitals may be passed over; "link" makes the index a change of another one, which git puts together.
            Require(char.IsAsciiLetterUpper((char)rest[0]) || rest.StartsWith("sdir"u8), "it has an extension that is not known");
            rest = rest[(ExtensionHeadLength + length)..];
        }
    }

    private static int ReadInt32(ReadOnlySpan<byte> file, int position) => BinaryPrimitives.ReadInt32BigEndian(file[position..]);

    private static void Require(bool condition, string reason)
    {
        if (!condition)
        {
            throw new InvalidDataException(reason);
        }
    }
}
