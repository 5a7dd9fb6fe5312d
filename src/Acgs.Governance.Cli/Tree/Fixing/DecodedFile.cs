// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Cli.Tree.Text.Diff;
using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>The bytes of a file and the characters that they stand for. It is edited by its characters; the bytes between the edits stay themselves.</summary>
internal sealed class DecodedFile
{
    /// <param name="bytes">The file, or what it begins with.</param>
    /// <param name="isWhole">Whether that is all of it; else its whole lines are taken.</param>
    public DecodedFile(byte[] bytes, bool isWhole = true)
    {
        Form = ByteCharacters.FormOf(bytes);
        var characters = ArrayPool<char>.Shared.Rent(ByteCharacters.MaxCount(bytes.Length));
        var count = Form == TextForm.Binary ? 0 : ByteCharacters.Decode(bytes, Form, characters);
        count = isWhole ? count : characters.AsSpan(0, count).LastIndexOf('\n') + 1;
        Characters = new(characters, 0, count);
        ArrayPool<char>.Shared.Return(characters);
        IsWhole = isWhole;
        Bytes = isWhole ? bytes : bytes[..Count(0, count)];
    }

    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; }

    /// <summary>Whether nothing of the file stands behind them.</summary>
    public bool IsWhole { get; }

    /// <summary>How the bytes stand for characters.</summary>
    public TextForm Form { get; }

    /// <summary>The characters.</summary>
    public string Characters { get; }

    /// <summary>The bytes after <paramref name="edits"/>, which are in order and apart from each other.</summary>
    public byte[] Apply(IReadOnlyList<ByteEdit> edits)
    {
        var result = new byte[Bytes.Length + edits.Sum(edit => edit.Replacement.Length - (edit.End - edit.Start))];
        var read = 0;
        var written = 0;
        foreach (var edit in edits)
        {
            Bytes.AsSpan(read, edit.Start - read).CopyTo(result.AsSpan(written));
            written += edit.Start - read;
            edit.Replacement.CopyTo(result.AsSpan(written));
            written += edit.Replacement.Length;
            read = edit.End;
        }

        Bytes.AsSpan(read).CopyTo(result.AsSpan(written));
        return result;
    }

    /// <summary>The edits of bytes that edits of characters stand for.</summary>
    public IReadOnlyList<ByteEdit> Map(IReadOnlyList<HeaderEdit> edits)
    {
        var mapped = new List<ByteEdit>(edits.Count);
        var position = 0;
        var bytes = 0;
        foreach (var edit in edits)
        {
            var start = bytes + Count(position, edit.Start);
            bytes = start + Count(edit.Start, edit.End);
            position = edit.End;

            // Half a character at the end of UTF-16 has been counted as a whole one.
            mapped.Add(new(Math.Min(start, Bytes.Length), Math.Min(bytes, Bytes.Length), ByteCharacters.Encode(edit.Replacement, Form)));
        }

        return mapped;
    }

    private int Count(int start, int end) => ByteCharacters.CountBytes(Characters.AsSpan(start, end - start), Form);
}
