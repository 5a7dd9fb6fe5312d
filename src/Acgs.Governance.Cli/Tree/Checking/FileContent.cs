// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>
/// The bytes of the open file and the characters that they stand for, in buffers that serve one file after the other. Most files
/// are decided by the first part; the rest is read on demand.
/// </summary>
internal sealed class FileContent(IFileReader reader)
{
    /// <summary>How much is read at first: more than most header regions need, what tells binary files, and all of most source files.</summary>
    public const int HeadLength = 8 * 1024;

    /// <summary>How much of a file is kept at most; what lies behind it can be searched and not evaluated.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    // Files longer than a head are not rare; those longer than this are, and their buffers are given back.
    private const int KeptLength = 512 * 1024;

    // Enough for a licence and the header.
    private const int StartLength = 1024;

    private static readonly SearchValues<string> Word = SearchValues.Create(["constitutional"], StringComparison.OrdinalIgnoreCase);

    private byte[] _bytes = new byte[HeadLength];
    private char[] _characters = new char[HeadLength];
    private int _length;
    private int _characterCount;
    private int _decodedLength;
    private byte[]? _passing;
    private bool _isFormKnown;
    private (Constitution?, TextForm) _sought;
    private byte[][] _hashes = [];

    /// <summary>What has been read and kept.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>How the bytes stand for characters; valid after <see cref="Decode"/>.</summary>
    public TextForm Form { get; private set; }

    /// <summary>The characters of what has been decoded.</summary>
    public StringText Text => new(_characters, _characterCount);

    /// <summary>The characters of what has been decoded.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _characterCount);

    /// <summary>Whether nothing lies behind what has been read.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Reads the first part.</summary>
    /// <returns>Whether reading succeeded.</returns>
    public bool ReadHead()
    {
        (_length, _decodedLength, _characterCount) = (0, 0, 0);
        _isFormKnown = false;
        IsWhole = false;
        return ReadUpTo(HeadLength);
    }

    /// <summary>Reads on to the end of the file, or as far as is kept.</summary>
    /// <returns>Whether reading succeeded.</returns>
    public bool ReadRest()
    {
        while (!IsWhole && _length < MaxLength)
        {
            if (_length == _bytes.Length)
            {
                Grow();
            }

            if (!ReadUpTo(Math.Min(_bytes.Length, MaxLength)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the digits of one of the hashes stand anywhere in the file; what has not been read yet is searched and not kept.</summary>
    public bool Contains(Constitution constitution)
    {
        // Few trees have more than one constitution, or files in UTF-16, which have the digits apart from each other.
        if (_sought != (constitution, Form))
        {
            _sought = (constitution, Form);
            _hashes = [.. constitution.Accepted.Prepend(constitution.Active).Select(hash => ByteCharacters.Encode(hash, Form))];
        }

        return ContainsAny(Bytes) || (!IsWhole && IsInRest());
    }

    /// <summary>Decodes the first lines of what has been read, when there are more: decoding all costs more than evaluating most files does.</summary>
    /// <returns>Whether there are more, and the lines end where a character does.</returns>
    public bool DecodeStart()
    {
        FindForm();
        if (Form != TextForm.Bytes || _length <= StartLength)
        {
            return false;
        }

        var end = Bytes[..StartLength].LastIndexOf((byte)'\n') + 1;
        _characterCount = ByteCharacters.Decode(Bytes[..end], Form, _characters);
        _decodedLength = end;
        return end > 0;
    }

    /// <summary>Decodes what has been read.</summary>
    public void Decode()
    {
        FindForm();
        if (_decodedLength == _length)
        {
            return;
        }

        var count = ByteCharacters.MaxCount(_length);
        if (_characters.Length < count)
        {
            GiveBack(_characters);
            _characters = ArrayPool<char>.Shared.Rent(count);
        }

        _characterCount = ByteCharacters.Decode(Bytes, Form, _characters);
        _decodedLength = _length;
    }

    /// <summary>The lines that have the word of every spelling of the header. What has been read is decoded only when there may be one.</summary>
    public List<(int Start, int End)> FindMentions()
    {
        // In bytes, and in the spellings that are in use: most files have none.
        if (Form == TextForm.Bytes && Bytes.IndexOf("onstitutional"u8) < 0 && Bytes.IndexOf("ONSTITUTIONAL"u8) < 0)
        {
            return [];
        }

        Decode();
        var mentions = new List<(int Start, int End)>();
        for (var position = 0; Characters[position..].IndexOfAny(Word) is >= 0 and var next; position = mentions[^1].End)
        {
            var start = Math.Max(Text.LineStart(position + next), Text.FirstLine());
            mentions.Add((start, Text.LineEnd(start)));
        }

        return mentions;
    }

    /// <summary>Gives large buffers back, so that they serve the large files of all threads.</summary>
    public void Release()
    {
        if (_bytes.Length > KeptLength)
        {
            GiveBack(_bytes);
            GiveBack(_characters);
            _bytes = new byte[HeadLength];
            _characters = new char[HeadLength];
        }
    }

    private bool ContainsAny(ReadOnlySpan<byte> bytes)
    {
        foreach (var hash in _hashes)
        {
            if (bytes.IndexOf(hash) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInRest()
    {
        var buffer = _passing ??= new byte[64 * 1024];
        var overlap = _hashes[0].Length - 1;
        var kept = Math.Min(_length, overlap);
        Bytes[^kept..].CopyTo(buffer);
        while (reader.Read(buffer.AsSpan(kept)) is > 0 and var count)
        {
            var end = kept + count;
            if (ContainsAny(buffer.AsSpan(0, end)))
            {
                return true;
            }

            kept = Math.Min(end, overlap);
            buffer.AsSpan(end - kept, kept).CopyTo(buffer);
        }

        return false;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(_bytes.Length * 4, MaxLength));
        Bytes.CopyTo(larger);
        GiveBack(_bytes);
        _bytes = larger;
    }

    // Large files follow each other: were their buffers left to the collector, it would see them late, and they would add up.
    private static void GiveBack<T>(T[] buffer)
    {
        if (buffer.Length > HeadLength)
        {
            ArrayPool<T>.Shared.Return(buffer);
        }
    }

    // The head tells, whatever is read behind it.
    private void FindForm()
    {
        Form = _isFormKnown ? Form : ByteCharacters.FormOf(Bytes);
        _isFormKnown = true;
    }

    private bool ReadUpTo(int length)
    {
        while (_length < length)
        {
            var count = reader.Read(_bytes.AsSpan(_length, length - _length));
            if (count < 0)
            {
                return false;
            }

            // Asking again whether the end is the end would cost as much as a tenth of the file.
            IsWhole = count < length - _length;
            _length += count;
            if (IsWhole)
            {
                break;
            }
        }

        return true;
    }
}
